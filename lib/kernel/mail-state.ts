/** How often a job is tried, a message among them, before the queue lets it be. */
export const jobAttempts = 12;

/** How the note beside a message that will not be tried again begins: the mail server refuses it for good; there is nowhere for it to lead. */
export const refusedForGood = "refused for good: ";
export const linkIsGone = "its link is gone";

/** `failed`: it will be tried again. `refused`, by the mail server, and `abandoned`, after the last try or for lack of a link, are final. */
export type MailState = "sent" | "waiting" | "failed" | "refused" | "abandoned";

/** How a message stands, by what is kept of it. */
export function mailStateOf({ sentAt, lastError, attempts }: { readonly sentAt: Date | null; readonly lastError: string | null; readonly attempts: number }): MailState {
  if (sentAt) return "sent";
  if (lastError === null) return "waiting";
  if (lastError.startsWith(refusedForGood)) return "refused";
  return lastError === linkIsGone || attempts >= jobAttempts ? "abandoned" : "failed";
}
