import { messages } from "@/lib/i18n/words";
import { isLocale, type Locale } from "@/lib/kernel/locale";

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (locale: Locale, title: string, body: string, status: number, more: Readonly<Record<string, string>> = {}) =>
  new Response(`<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><main><h1>${escaped(title)}</h1>${body}</main></html>`,
    { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "content-security-policy": "default-src 'none'", "x-content-type-options": "nosniff", ...more } });

/** First language that the browser asks for and that we speak. */
export const languageOf = (acceptLanguage: string | null): Locale =>
  (acceptLanguage ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase()).find(isLocale) ?? "fr";

/** More was sent than any form takes: answered before the body is read. */
export function tooLargePage(locale: Locale) {
  const { title, body } = messages[locale].common.tooLarge;
  return page(locale, title, `<p>${escaped(body)}</p>`, 413);
}

/** The host is nobody's and no organisation is the default one. `unknownCode`: it was asked with a code that is nobody's either. */
export function choosePortalPage(locale: Locale, portals: readonly { name: string; origin: string }[], unknownCode = false) {
  const { title, body, code } = messages[locale].common.choosePortal;
  const links = portals.map(({ name, origin }) => `<li><a href="${escaped(origin)}/">${escaped(name)}</a></li>`).join("");
  return page(locale, title, `${unknownCode ? `<p>${escaped(code)}</p>` : ""}<p>${escaped(body)}</p><ul>${links}</ul>`, 404);
}

/** A few words where a file was asked for, and one way to go on. */
export function wordsPage(locale: Locale, { title, body, link }: { title: string; body: string; link?: { href: string; words: string } }, status: number, headers?: Readonly<Record<string, string>>) {
  const way = link ? `<p><a href="${escaped(link.href)}">${escaped(link.words)}</a></p>` : "";
  return page(locale, title, `<p>${escaped(body)}</p>${way}`, status, headers);
}

/** There is nothing at this address, or nothing for this reader. */
export function notFoundPage(locale: Locale) {
  const { title, body, home } = messages[locale].common.notFound;
  return wordsPage(locale, { title, body, link: { href: "/", words: home } }, 404);
}
