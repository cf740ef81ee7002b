import { identifierText, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { amountText, type Currency } from "@/lib/kernel/money";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { invoiceIdSchema } from "./invoice.schema";
import { mayMakeAvailable } from "./invoice.policy";
import { wordsOf } from "@/lib/kernel/search-words";
import { loadInvoice } from "./invoice-subject.queries";
import { moveInvoice } from "./invoice-move";

/**
 * The desk says that an archived invoice is at the agents' disposal: 200 becomes 203, and the invoice can be searched.
 * A job may run twice: the second time changes nothing.
 */
export const makeInvoiceAvailable = operation({
  name: "invoice.make-available",
  input: invoiceIdSchema,
  load: loadInvoice,
  may: mayMakeAvailable,
  run: async (scope, _input, invoice) => {
    if (invoice.state !== "deposited") return { id: invoice.id };
    return scope.commit(async (commit) => {
      await writeWords(commit.tx, scope, invoice.id);
      await moveInvoice(commit, scope, invoice, {
        to: "available",
        event: { type: "invoice.made-available", invoiceId: invoice.id, payload: { from: 200, to: 203, number: invoice.number } },
      });
      return { id: invoice.id };
    });
  },
});

const searchable = {
  number: true, orderReference: true, creditedNumber: true, grossAmount: true, currency: true,
  establishment: { select: { name: true, scheme: true, identifier: true } },
  documents: { where: { role: "invoice" }, select: { entry: { select: { archiveNumber: true } } } },
} as const;

async function writeWords(tx: Tx, { organization }: Scope, invoiceId: string): Promise<void> {
  const { number, orderReference, creditedNumber, grossAmount, currency, establishment, documents } = await tx.invoice.findFirstOrThrow({ where: { id: invoiceId }, select: searchable });
  const texts = [
    number, orderReference, creditedNumber, documents[0]?.entry?.archiveNumber, amountText({ minor: Number(grossAmount), currency: currency as Currency }),
    establishment.name, identifierText(establishment.scheme as IdentifierScheme, establishment.identifier),
  ];
  const words = wordsOf(texts.filter((text) => typeof text === "string"));
  await tx.invoiceWord.createMany({ data: words.map((word) => ({ organizationId: organization.id, word, invoiceId })), skipDuplicates: true });
}
