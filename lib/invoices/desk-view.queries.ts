import { Refusal } from "@/lib/kernel/refusal";
import { findingSchema, type Finding } from "@/lib/kernel/finding";
import { isId } from "@/lib/kernel/ids";
import type { Scope } from "@/lib/platform/scope";
import { ribView, type RibView } from "@/lib/ribs/rib";
import { assignmentOf, type Assignment } from "./assign-invoice.queries";
import { alikeInvoices, type AlikeInvoice } from "./duplicate.queries";
import { mayHandle, mayReadInbox, mayReadNotes } from "./invoice.policy";
import { peopleOf } from "./invoice-subject.queries";

export type Note = { readonly id: string; readonly at: Date; readonly by: string; readonly text: string };
export type DeskView = {
  readonly establishmentId: string;
  /** Its IBAN is masked. */
  readonly rib: RibView | null;
  /** What the checks before sending found, as the depositor saw it. */
  readonly findings: readonly Finding[];
  /** Oldest first. Null for a reader on the supplier's side. */
  readonly notes: readonly Note[] | null;
  readonly assignment: Assignment;
  readonly alike: readonly AlikeInvoice[];
  readonly may: { readonly note: boolean; readonly assign: boolean };
};

/** What agents know of an invoice among themselves. Throws the refusal `notFound` where there is none, or for those who do not read the inbox. */
export const deskView = (scope: Scope, id: string): Promise<DeskView> =>
  scope.read(async (tx) => {
    const row = isId(id) && mayReadInbox(scope.actor) ? await tx.invoice.findFirst({ where: { id }, select: columns }) : null;
    if (!row) throw new Refusal("not-found", "notFound");
    const subject = { depositedById: row.depositedById, ...(await peopleOf(tx, scope, row.establishment)) };
    const handles = mayHandle(scope.actor, subject);
    const notes = mayReadNotes(scope.actor, subject)
      ? await tx.invoiceNote.findMany({ where: { invoiceId: id }, orderBy: { id: "asc" }, select: { id: true, text: true, createdAt: true, author: { select: { name: true, email: true } } } })
      : null;
    return {
      establishmentId: row.establishmentId, rib: row.rib && ribView(row.rib), findings: findingSchema.array().parse(row.findings),
      notes: notes && notes.map(({ id: noteId, text, createdAt: at, author }) => ({ id: noteId, at, text, by: author.name ?? author.email })),
      assignment: await assignmentOf(tx, scope, id), alike: await alikeInvoices(tx, id), may: { note: handles, assign: handles },
    };
  });

const columns = {
  depositedById: true, establishmentId: true, findings: true, establishment: { select: { scheme: true, identifier: true } },
  rib: { select: { id: true, label: true, holder: true, iban: true, bic: true, isDefault: true, coolingUntil: true, state: true } },
} as const;
