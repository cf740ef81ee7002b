import { hoursLater, toDateColumn } from "@/lib/kernel/dates";
import { KEPT_HOURS } from "@/lib/documents/document";
import { Refusal } from "@/lib/kernel/refusal";
import { commitWithDocuments, takeUploads } from "@/lib/platform/archive";
import { operation } from "@/lib/platform/operation";
import type { Commit, Scope } from "@/lib/platform/scope";
import { checkedDeposit, type CheckedDeposit } from "./deposit-checks";
import { knownDeposits, type DepositReceipt } from "./deposit-receipt.queries";
import { holdRight } from "./hold-right";
import { depositedStep } from "./invoice.events";
import { mayDeposit } from "./invoice.policy";
import { depositInvoiceSchema, type DepositInvoice } from "./invoice.schema";
import { loadEstablishment } from "./invoice-subject.queries";

/**
 * A supplier deposits an invoice with its files: the files are archived, the invoice is « Déposée (200) », and a job makes it available.
 * Gives its id and the receipt; the same form sent again, even at the same time, gives the same. Refuses a currency that the organisation does not
 * take, a date far ahead, a number that this establishment has used, even for an invoice that was refused, and what the checks block.
 */
export const depositInvoice = operation({
  name: "invoice.deposit",
  input: depositInvoiceSchema,
  load: loadEstablishment,
  may: mayDeposit,
  async run(scope, input): Promise<DepositReceipt> {
    const before = await sameDeposit(scope, input);
    if (before) return before;
    try {
      return await write(scope, input, await checkedDeposit(scope, input));
    } catch (error) {
      const meanwhile = await sameDeposit(scope, input); // the other sending of the same form came first: whatever failed here failed because of it
      if (meanwhile) return meanwhile;
      throw error;
    }
  },
});

/** What this very form has already deposited. Refuses a form that deposited another invoice: its page was gone back to. */
async function sameDeposit(scope: Scope, { depositKey, establishmentId, number }: DepositInvoice): Promise<DepositReceipt | null> {
  const known = depositKey ? (await knownDeposits(scope, [depositKey])).get(depositKey) : undefined;
  if (!known) return null;
  if (known.number !== number || known.establishmentId !== establishmentId) throw new Refusal("conflict", "invoice.formUsed", { number: known.number });
  return known.receipt;
}

async function write(scope: Scope, input: DepositInvoice, checked: CheckedDeposit): Promise<DepositReceipt> {
  const taken = [
    ...(await takeUploads(scope, [input.document], "invoice", "document")),
    ...(await takeUploads(scope, input.attachments, "attachment", "attachments")),
  ];
  return commitWithDocuments(scope, taken, (commit) => writeInvoice(commit, scope, input, checked), async (commit, { invoiceId }, [original]) => {
    if (input.draftId) await dropDraft(commit, scope, input.draftId);
    return { id: invoiceId, archiveNumber: original?.archiveNumber ?? "", sha256: original?.sha256 ?? "", depositedAt: scope.now };
  });
}

async function writeInvoice({ tx, emit, enqueue }: Commit, scope: Scope, input: DepositInvoice, checked: CheckedDeposit): Promise<{ invoiceId: string }> {
  const { organization, actor, now } = scope;
  await holdRight(tx, scope, input.establishmentId);
  const { document: _document, attachments: _attachments, draftId: _draft, issuedOn, dueOn, ...columns } = input;
  const data = {
    ...columns, organizationId: organization.id, depositedById: actor.accountId ?? "", depositedAt: now, stateAt: now,
    issuedOn: toDateColumn(issuedOn), dueOn: dueOn ? toDateColumn(dueOn) : null,
    ...checked, findings: [...checked.findings],
  };
  // Of two deposits of one number at once, the second waits for the first here and then writes nothing.
  const [written] = await tx.invoice.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } });
  if (!written) throw new Refusal("conflict", "invoice.numberUsed", { number: input.number }, "number");
  await emit(depositedStep(written.id, input.establishmentId, input.number));
  await enqueue("make-available", { invoiceId: written.id }, `available:${written.id}`);
  return { invoiceId: written.id };
}

/** The draft that it was written from has served; a file of it that was not sent waits as any other does. */
async function dropDraft({ tx }: Commit, { actor, now }: Scope, draftId: string): Promise<void> {
  const accountId = actor.accountId ?? "";
  await tx.upload.updateMany({ where: { draftId, accountId }, data: { draftId: null, expiresAt: hoursLater(now, KEPT_HOURS) } });
  await tx.invoiceDraft.deleteMany({ where: { id: draftId, accountId } });
}
