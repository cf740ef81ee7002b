import { mailStateOf, refusedForGood, type MailState } from "@/lib/kernel/mail-state";
import type { Tx } from "@/lib/platform/db";

export type SentMail = { readonly id: string; readonly template: string; readonly recipient: string; readonly at: Date; readonly state: MailState };

const shortList = 10;
/** How the names of what billing sends begin; what other desks write to the same address is not billing's to read. */
export const billingMails = ["account-", "debtor-", "claim-", "bill-", "payment-"] as const;
const billing = billingMails.map((beginning) => ({ template: { startsWith: beginning } }));

/** What was sent to the addresses, latest first: never what it says. */
export async function mailsTo(tx: Tx, addresses: readonly (string | null)[]): Promise<SentMail[]> {
  const recipients = [...new Set(addresses.filter((address) => address !== null))];
  const rows = await tx.mail.findMany({
    where: { recipient: { in: recipients }, OR: billing }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: shortList,
    select: { id: true, template: true, recipient: true, createdAt: true, sentAt: true, lastError: true, attempts: true },
  });
  return rows.map(({ id, template, recipient, createdAt, ...row }) => ({ id, template, recipient, at: row.sentAt ?? createdAt, state: mailStateOf(row) }));
}

/** Those of the addresses that the mail server refuses: nothing has left for them since. Messages that did not leave are few, and found by that. */
export async function refusedAddresses(tx: Tx, addresses: readonly (string | null)[]): Promise<ReadonlySet<string>> {
  const recipients = [...new Set(addresses.filter((address) => address !== null))];
  const refused = await tx.mail.findMany({ where: { sentAt: null, recipient: { in: recipients }, lastError: { startsWith: refusedForGood }, OR: billing }, select: { recipient: true, createdAt: true } });
  const latest = new Map<string, Date>();
  for (const { recipient, createdAt } of refused) latest.set(recipient, new Date(Math.max(createdAt.getTime(), latest.get(recipient)?.getTime() ?? 0)));
  if (latest.size === 0) return new Set();
  const sent = await tx.mail.findMany({ where: { OR: [...latest].map(([recipient, since]) => ({ recipient, sentAt: { gt: since } })) }, select: { recipient: true } });
  for (const { recipient } of sent) latest.delete(recipient);
  return new Set(latest.keys());
}
