import type { ReactElement } from "react";
import type { Words } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";

/** What every message is drawn from, besides its own parameters. `link` carries the single-use token, if the message has one. */
export type MailContext = {
  readonly t: Words;
  readonly locale: Locale;
  readonly organization: OrganizationSettings;
  readonly recipientName: string | null;
  readonly link: string | null;
};

/** Parameters are what JSON keeps: strings and numbers. */
export type MailParams = Readonly<Record<string, string | number>>;

export type Template<Params extends MailParams = MailParams> = {
  subject(params: Params, context: MailContext): string;
  body(params: Params, context: MailContext): ReactElement;
  /** Where it leads in the portal, for messages that a digest may tell instead: agents' pages are under `/gestion`. */
  path?(params: Params): string;
};

/** Templates of a room, by the name that its notifications give. */
export type Templates = Readonly<Record<string, Template<never>>>;
