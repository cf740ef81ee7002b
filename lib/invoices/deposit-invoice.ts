import { dateAt, daysLater, toDateColumn } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import { commitWithDocuments, takeUploads } from "@/lib/platform/archive";
import { operation } from "@/lib/platform/operation";
import type { Commit, Scope } from "@/lib/platform/scope";
import type { InvoiceEvent } from "./invoice.events";
import { mayDeposit } from "./invoice.policy";
import { depositInvoiceSchema, type DepositInvoice } from "./invoice.schema";
import { loadEstablishment } from "./invoice-subject.queries";

const daysAhead = 31;

/**
 * A supplier deposits an invoice with its files: the files are archived, the invoice is « Déposée (200) », and a job makes it available.
 * Gives its id and the receipt. Refuses a currency that the organisation does not take, a date far ahead, and a number that this
 * establishment has used, even for an invoice that was refused.
 */
export const depositInvoice = operation({
  name: "invoice.deposit",
  input: depositInvoiceSchema,
  load: loadEstablishment,
  may: mayDeposit,
  async run(scope, input) {
    refuseWhatTheOrganizationDoesNotTake(scope, input);
    const taken = [
      ...(await takeUploads(scope, [input.document], "invoice", "document")),
      ...(await takeUploads(scope, input.attachments, "attachment", "attachments")),
    ];
    return commitWithDocuments(scope, taken, (commit) => writeInvoice(commit, scope, input), async (_commit, { invoiceId }, [original]) => ({
      id: invoiceId, archiveNumber: original?.archiveNumber ?? "", sha256: original?.sha256 ?? "", depositedAt: scope.now,
    }));
  },
});

function refuseWhatTheOrganizationDoesNotTake({ organization, now }: Scope, { currency, issuedOn }: DepositInvoice): void {
  if (!organization.currencies.includes(currency)) throw new Refusal("conflict", "invoice.currencyNotTaken", { currencies: organization.currencies.join(", ") }, "currency");
  if (issuedOn > dateAt(daysLater(now, daysAhead), organization.timeZone)) throw new Refusal("conflict", "invoice.issuedTooFarAhead", { days: daysAhead }, "issuedOn");
}

async function writeInvoice({ tx, emit, enqueue }: Commit, { organization, actor, now }: Scope, input: DepositInvoice): Promise<{ invoiceId: string }> {
  const { document: _document, attachments: _attachments, issuedOn, dueOn, ...columns } = input;
  const data = {
    ...columns, organizationId: organization.id, depositedById: actor.accountId ?? "", depositedAt: now, stateAt: now,
    issuedOn: toDateColumn(issuedOn), dueOn: dueOn ? toDateColumn(dueOn) : null,
  };
  // Of two deposits of one number at once, the second waits for the first here and then writes nothing.
  const [written] = await tx.invoice.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } });
  if (!written) throw new Refusal("conflict", "invoice.numberUsed", { number: input.number }, "number");
  await emit({ type: "invoice.deposited", invoiceId: written.id, payload: { from: null, to: 200, number: input.number } } satisfies InvoiceEvent);
  await enqueue("make-available", { invoiceId: written.id }, `available:${written.id}`);
  return { invoiceId: written.id };
}
