import { directory } from "@/lib/organizations/directory";
import { container } from "@/lib/platform/container";

/** A message that was sent, as the demonstration keeps it. */
export type KeptMail = { readonly id: string; readonly to: string; readonly subject: string; readonly text: string; readonly html: string; readonly sentAt: Date };

const most = 200;
const columns = { id: true, recipient: true, subject: true, text: true, html: true, sentAt: true } as const;
type Row = { id: string; recipient: string; subject: string | null; text: string | null; html: string | null; sentAt: Date | null };

const kept = ({ id, recipient, subject, text, html, sentAt }: Row): KeptMail[] =>
  sentAt && subject !== null ? [{ id, to: recipient, subject, text: text ?? "", html: html ?? "", sentAt }] : [];

/** The messages of every organisation, newest first; those to one address where it is given. Null outside the demonstration. */
export async function mailbox(recipient?: string): Promise<KeptMail[] | null> {
  const { db, settings } = container();
  if (!settings.demo) return null;
  const all: KeptMail[] = [];
  for (const { settings: { id } } of await directory()) {
    const rows = await db.tenant(id).read((tx) => tx.mail.findMany({ where: { sentAt: { not: null }, ...(recipient === undefined ? {} : { recipient }) }, select: columns, orderBy: [{ sentAt: "desc" }, { id: "desc" }], take: most }));
    all.push(...rows.flatMap(kept));
  }
  return all.sort((one, other) => other.sentAt.getTime() - one.sentAt.getTime()).slice(0, most);
}

/** One message; null when there is none, and outside the demonstration. */
export async function messageOf(mailId: string): Promise<KeptMail | null> {
  const { db, settings } = container();
  if (!settings.demo || !/^[0-9a-f-]{36}$/.test(mailId)) return null;
  for (const { settings: { id } } of await directory()) {
    const row = await db.tenant(id).read((tx) => tx.mail.findFirst({ where: { id: mailId }, select: columns }));
    if (row) return kept(row)[0] ?? null;
  }
  return null;
}
