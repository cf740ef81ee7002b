import type { Prisma } from "@/generated/prisma/client";
import { wordsOf } from "@/lib/kernel/search-words";
import type { Tx } from "@/lib/platform/db";
import { itemOf } from "./invoice-list";
import { readRows } from "./invoice-rows";
import type { InvoiceListItem } from "./invoice";

/** Why an invoice may be another one again: the same amount on the same day, a number that reads the same, or both. */
export type AlikeInvoice = InvoiceListItem & { readonly sameAmount: boolean; readonly sameNumber: boolean };

/** As many as are told. */
const most = 10;

/** A number in pieces as an eye takes them: without case, accents or separators, letters O, I and L as the figures that they look like. */
const piecesOf = (number: string): string[] =>
  number.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().replace(/[OIL]/g, (letter) => (letter === "O" ? "0" : "1")).split(/[^\p{L}\p{N}]+/u);
const withoutZeros = (piece: string): string => piece.replace(/(?<!\d)0+(?=\d)/g, "");

/**
 * True when two numbers read the same, with the zeros before their figures or without: « FA-2026/017 », « fa 2026 17 » and « FA-2O26-17 » do, and
 * « FA2026017 » and « FA-2026-017 » too.
 */
export function readSame(one: string, other: string): boolean {
  const [left, right] = [piecesOf(one), piecesOf(other)];
  return left.join("") === right.join("") || left.map(withoutZeros).join("") === right.map(withoutZeros).join("");
}

/** Invoices of the same supplier, at any of its establishments, that may be this one deposited twice. For a reader whom the inbox has let in. */
export async function alikeInvoices(tx: Tx, id: string): Promise<readonly AlikeInvoice[]> {
  const invoice = await tx.invoice.findFirst({ where: { id }, select: { number: true, kind: true, grossAmount: true, currency: true, issuedOn: true, establishment: { select: { scheme: true, identifier: true } } } });
  if (!invoice) return [];
  const { number, kind, grossAmount, currency, issuedOn, establishment } = invoice;
  const establishmentId = { in: (await tx.establishment.findMany({ where: sameSupplier(establishment), select: { id: true } })).map((one) => one.id) };
  const others = { establishmentId, id: { not: id } } satisfies Prisma.InvoiceWhereInput;
  const amounts = await tx.invoice.findMany({ where: { ...others, grossAmount, currency, issuedOn, kind }, orderBy: { id: "desc" }, take: most, select: { id: true } });
  const near = await tx.invoice.findMany({ where: { ...others, words: { some: { word: { in: wordsNear(number) } } } }, orderBy: { id: "desc" }, take: 10 * most, select: { id: true, number: true } });
  const [sameAmount, sameNumber] = [amounts.map((one) => one.id), near.filter((one) => readSame(one.number, number)).map((one) => one.id)];
  const rows = await readRows(tx, [...new Set([...sameNumber, ...sameAmount])].slice(0, most));
  return rows.map((row) => ({ ...itemOf(row), sameAmount: sameAmount.includes(row.id), sameNumber: sameNumber.includes(row.id) }));
}

/** Establishments of one company: the same SIREN, or the same RID. Between the least and the greatest that its number begins. */
function sameSupplier({ scheme, identifier }: { scheme: string; identifier: string }): Prisma.EstablishmentWhereInput {
  const own = identifier.slice(0, scheme === "SIRET" ? 9 : 7);
  const rest = identifier.length - own.length;
  return { scheme, identifier: { gte: own + "0".repeat(rest), lte: own + "9".repeat(rest) } };
}

/** Words under which a number that reads the same is kept: the whole of it, and its last figures with more or fewer zeros before them. */
function wordsNear(number: string): string[] {
  const [, figures = ""] = /(?:^|[^\p{L}\p{N}])0*(\d+)$/u.exec(number.trim()) ?? [];
  const last = figures && [0, 1, 2, 3, 4, 5].map((zeros) => "0".repeat(zeros) + figures);
  return [...wordsOf([number]).slice(0, 1), ...last];
}
