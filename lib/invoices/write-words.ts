import { identifierText, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { amountText, moneyOf } from "@/lib/kernel/money";
import { wordsOf } from "@/lib/kernel/search-words";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

const searchable = {
  number: true, orderReference: true, creditedNumber: true, receivingService: true, grossAmount: true, currency: true,
  establishment: { select: { name: true, scheme: true, identifier: true } },
  documents: { where: { role: "invoice" }, select: { entry: { select: { archiveNumber: true } } } },
} as const;

/** In a commit: the words by which an invoice is found, as it stands. Those that it had stay: people search for what they remember. */
export async function writeWords(tx: Tx, { organization }: Scope, invoiceId: string): Promise<void> {
  const row = await tx.invoice.findFirstOrThrow({ where: { id: invoiceId }, select: searchable });
  const { number, orderReference, creditedNumber, receivingService, grossAmount, currency, establishment, documents } = row;
  const texts = [
    number, orderReference, creditedNumber, receivingService, documents[0]?.entry?.archiveNumber, amountText(moneyOf({ amount: grossAmount, currency })),
    establishment.name, identifierText(establishment.scheme as IdentifierScheme, establishment.identifier),
  ];
  const words = wordsOf(texts.filter((text) => typeof text === "string"));
  await tx.invoiceWord.createMany({ data: words.map((word) => ({ organizationId: organization.id, word, invoiceId })), skipDuplicates: true });
}
