import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import type { ImportColumn } from "@/lib/imports/import";
import { dateAt, daysLater, type DateText } from "@/lib/kernel/dates";
import { parseAmount } from "@/lib/kernel/money";
import { csvOf, goodRow, zipOf } from "../lib/imports/files";
import { invoicePdf } from "../support/pdf-fixtures";

export type Row = Readonly<Record<ImportColumn, string>>;
/** Someone whom no organisation knows yet, with an address and customer numbers of their own at each run. */
export type Newcomer = { readonly tag: string; readonly email: string; readonly lastName: string; readonly customerNumber: string; readonly otherCustomerNumber: string };

export function newcomer(lastName: string): Newcomer {
  const tag = randomUUID().slice(0, 8).toUpperCase();
  return { tag, email: `habitant.${tag.toLowerCase()}@factures.test`, lastName, customerNumber: `A-${tag}`, otherCustomerNumber: `B-${tag}` };
}

/** A day so many days from now, before it below zero. */
export const dayFromNow = (days: number): DateText => dateAt(daysLater(new Date(), days), "Europe/Paris");

/** A bill of theirs: the further down the file, the older and the dearer. */
export const rowOf = ({ tag, email, lastName, customerNumber }: Newcomer, place: number, more: Partial<Row> = {}): Row => ({
  ...goodRow, numero: numberOf(tag, place), exercice: dayFromNow(-place).slice(0, 4), reference_payfip: numberOf(tag, place), date_emission: dayFromNow(-place), date_echeance: dayFromNow(30), objet: `Accueil périscolaire ${place}`,
  montant: `${10 + place},50`, nom: lastName, prenom: "Basile", email, code_tiers: customerNumber, ...more,
});
export const numberOf = (tag: string, place: number): string => `${tag}-${String(place).padStart(3, "0")}`;
export const minorOf = ({ montant }: Row): number => parseAmount(montant, "EUR") ?? 0;

export type Sent = { readonly name: string; readonly content: string | Buffer };

/** The rows as a CSV alone: Guichet makes the PDFs. */
export const csvFile = (name: string, rows: readonly Partial<Row>[]): Sent => ({ name, content: csvOf(rows) });

/** The rows with a PDF of one page for each, as a ZIP. No two PDFs are of the same bytes: each page is a point wider than the one before. */
export async function zipFile(name: string, rows: readonly Row[]): Promise<Sent & { readonly pdfs: ReadonlyMap<string, Buffer> }> {
  const pdfs = new Map<string, Buffer>();
  for (const [place, { numero }] of rows.entries()) pdfs.set(numero, Buffer.from(await invoicePdf({ size: [595 + place, 842] })));
  const named = rows.map((row) => ({ ...row, fichier_pdf: `${row.numero}.pdf` }));
  const files = Object.fromEntries([...pdfs].map(([number, pdf]) => [`${number}.pdf`, pdf]));
  return { name, pdfs, content: await zipOf({ "titres.csv": csvOf(named), ...files }) };
}

/** What is in a ZIP, by name. */
export async function unzipped(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const [file, entries] = [await fromBufferPromise(zip), new Map<string, Buffer>()];
  for await (const entry of file.eachEntry()) entries.set(entry.fileName, await buffer(await file.openReadStreamPromise(entry)));
  return entries;
}
