import { NextIntlClientProvider } from "next-intl";
import { createElement, type ComponentType, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { messages } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";

const fail = (error: Error) => { throw error; };

/** The markup of a piece of a page, with plain spaces and plain signs. Throws where it asks for words that there are not. */
export const drawn = (node: ReactNode, locale: Locale = "fr", timeZone = "Europe/Paris"): string =>
  renderToStaticMarkup(<NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone={timeZone} onError={fail}>{node}</NextIntlClientProvider>)
    .replace(/[\u00a0\u202f]/g, " ").replaceAll("&amp;", "&").replaceAll("&#x27;", "'");

export const drawnPiece = <Props extends object>(piece: ComponentType<Props>, props: Props, locale?: Locale, timeZone?: string): string => drawn(createElement(piece, props), locale, timeZone);

/** What a page says, without its marks. */
export const textOf = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
