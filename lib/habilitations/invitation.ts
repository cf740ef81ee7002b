import { daysLater } from "@/lib/kernel/dates";

/** A manager asks a colleague to act for an establishment, by e-mail. Stored as `open`, `accepted` or `withdrawn`; an open one may have expired. It is accepted within so many days. */
const invitationDays = 14;
export const invitationExpiry = (now: Date): Date => daysLater(now, invitationDays);
/** So many may wait at once for one establishment. */
export const openInvitationsMost = 25;

/**
 * Why an invitation cannot be accepted. `orphaned`: whoever sent it manages the establishment no more. `colleague`, `suspended`: the person has a right
 * there already; `withdrawn-by-agents`: the agents ended theirs, and decide on another one.
 */
export type InvitationObstacle = "accepted" | "withdrawn" | "expired" | "orphaned" | "colleague" | "suspended" | "withdrawn-by-agents";

/** What is wrong with the invitation itself; null when it can be accepted as far as that goes. */
export function standingObstacle({ state, expiresAt }: { readonly state: string; readonly expiresAt: Date }, now: Date): "accepted" | "withdrawn" | "expired" | null {
  if (state === "accepted" || state === "withdrawn") return state;
  return expiresAt <= now ? "expired" : null;
}

/** « c…@demo.test »: enough for its owner to recognise an address, and for nobody else. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}
