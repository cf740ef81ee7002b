import { hoursLater } from "./dates";

/** What a link in a message is for: to activate an account, choose a new password, prove a new address, or stop alerts. */
export const linkPurposes = ["activation", "password", "email", "alerts"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** How long a link works, in hours: an activation three days, a password an hour, a new address a day, the end of alerts a year. */
const hours: Readonly<Record<LinkPurpose, number>> = { activation: 72, password: 1, email: 24, alerts: 365 * 24 };
export const linkExpiry = (purpose: LinkPurpose, now: Date): Date => hoursLater(now, hours[purpose]);

const folders: Readonly<Record<LinkPurpose, string>> = { activation: "activation", password: "mot-de-passe", email: "adresse", alerts: "alertes" };
/** The page that a link opens, in the portal's own addresses. */
export const linkPath = (purpose: LinkPurpose, token: string): string => `/${folders[purpose]}/${token}`;

/** What a mail reader posts to, without its person seeing the page (RFC 8058): under the page of the link that stops alerts. */
export const oneClickPath = (page: string): string => `${page}/un-clic`;
