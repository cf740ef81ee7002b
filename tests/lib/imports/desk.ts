import { writeFile } from "node:fs/promises";
import { PDFDocument } from "pdf-lib";
import type { Prisma } from "@/generated/prisma/client";
import { announceImport } from "@/lib/imports/announce-import";
import { readImport } from "@/lib/imports/read-import";
import { receiveImport } from "@/lib/imports/receive-import";
import { startImport } from "@/lib/imports/start-import";
import { writeImport } from "@/lib/imports/write-import";
import type { Scope } from "@/lib/platform/scope";
import { billSheet } from "@/lib/bills/bill-sheet";
import type { ImportedBill } from "@/lib/imports/import";
import type { OrganizationSlug } from "@/prisma/world/people";
import { noon, type World } from "@/tests/support/world";
import { deskOf } from "../accounts/desk";
import { zipOf } from "./files";

export const columns = ["numero", "exercice", "reference_payfip", "date_emission", "date_echeance", "objet", "montant", "devise", "nom", "prenom", "email", "code_tiers", "adresse", "cp", "ville", "mode", "fichier_pdf", "etat", "date_reglement", "code_produit"] as const;
export type Row = Partial<Record<(typeof columns)[number], string>>;

/** A good row, whose number is its own. */
export const rowOf = (numero: string, more: Row = {}): Row => ({
  numero, exercice: "2026", reference_payfip: `2026-RS-00-${numero}`, date_emission: "02/11/2026", date_echeance: "15/12/2026", objet: "Restauration scolaire", montant: "25,00", devise: "EUR",
  nom: "Dupont", prenom: "Dominique", email: "", code_tiers: `T-${numero}`, adresse: "1 rue du Port", cp: "99100", ville: "Démonstration", mode: "LIBRE", fichier_pdf: "", etat: "", date_reglement: "", ...more,
});
export const csvOf = (rows: readonly Row[]): string => [columns.join(";"), ...rows.map((row) => columns.map((name) => row[name] ?? "").join(";"))].join("\r\n");

/** A PDF of one page that says these words, always the same bytes for the same words. */
export async function pdfOf(words: string): Promise<Buffer> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([300, 200]).drawText(words);
  return Buffer.from(await pdf.save());
}

/** Receives a file as an agent does. Gives the import's id. */
export async function receive(scope: Scope, bytes: string | Buffer, fileName = "titres.csv"): Promise<string> {
  const path = await scope.ports.storage.scratchPath();
  await writeFile(path, bytes);
  return (await receiveImport(scope, { path, fileName })).importId;
}

/** A ZIP of one CSV and its PDFs. */
export const zipFileOf = (rows: readonly Row[], files: Readonly<Record<string, Buffer>>): Promise<Buffer> => zipOf({ "titres.csv": csvOf(rows), ...files });

export const drawFor = (scope: Scope) => (bill: ImportedBill) => billSheet({ organization: scope.organization, payfipNumber: scope.organization.payfipNumber, bill, debtor: bill.debtor, meansText: "Par chèque." });

export const desk = (world: World, slug: OrganizationSlug = "mairie", now = noon) => deskOf(world, slug, now);

/** The file is received and read: its preview is there. */
export async function preview(world: World, bytes: string | Buffer, fileName?: string, now = noon): Promise<string> {
  const importId = await receive(world.as("agent", "mairie", { now }), bytes, fileName);
  await readImport(desk(world, "mairie", now), { importId });
  return importId;
}

export async function write(world: World, importId: string, now = noon): Promise<void> {
  const scope = desk(world, "mairie", now);
  await writeImport(scope, { importId, draw: drawFor(scope) });
}

/** The whole of it: received, read, approved, written, and told. */
export async function putOnline(world: World, bytes: string | Buffer, fileName?: string, now = noon): Promise<string> {
  const importId = await preview(world, bytes, fileName, now);
  await startImport(world.as("agent", "mairie", { now }), { importId });
  await write(world, importId, now);
  await announceImport(desk(world, "mairie", now), { importId });
  return importId;
}

export const importOf = (world: World, id: string) => world.as("agent").read((tx) => tx.billImport.findFirstOrThrow({ where: { id } }));
export const linesOf = (world: World, importId: string) => world.as("agent").read((tx) => tx.billImportLine.findMany({ where: { importId }, orderBy: { line: "asc" } }));
export const billsWhere = (world: World, where: Prisma.BillWhereInput = {}) =>
  world.as("agent").read((tx) => tx.bill.findMany({ where: { withdrawnAt: null, ...where }, orderBy: { number: "asc" }, include: { debtor: true, account: true, documents: { include: { entry: true } }, payments: true } }));
