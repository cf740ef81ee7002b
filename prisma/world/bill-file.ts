import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { billSheet } from "@/lib/bills/bill-sheet";
import { requiredColumns } from "@/lib/imports/import";
import { amountText } from "@/lib/kernel/money";
import { zipStream, type ZipEntry } from "@/lib/platform/zip-stream";
import type { Scope } from "@/lib/platform/scope";
import type { WorldBill } from "./bills";

const columns = [...requiredColumns, "etat", "date_reglement"] as const;
const frenchDate = (date: string): string => date.split("-").reverse().join("/");

/** The bills as the file of a billing software: a row each. `named`: each names its PDF. */
export function csvOf(bills: readonly WorldBill[], { named }: { named: boolean }): string {
  const rows = bills.map((bill) => {
    const { customerNumber, debtor, number, fiscalYear, issuedOn, dueOn, subject, minor, currency, mode, state, paidOn } = bill;
    const cells: Record<(typeof columns)[number], string> = {
      numero: number, exercice: String(fiscalYear), reference_payfip: number, date_emission: frenchDate(issuedOn), date_echeance: frenchDate(dueOn), objet: subject,
      montant: amountText({ minor, currency }), devise: currency, nom: debtor.lastName, prenom: debtor.firstName, email: debtor.email, code_tiers: customerNumber, adresse: debtor.address,
      cp: debtor.postalCode, ville: debtor.city, mode, fichier_pdf: named ? `${number}.pdf` : "", etat: state, date_reglement: paidOn ? frenchDate(paidOn) : "",
    };
    return columns.map((column) => cells[column]).join(";");
  });
  return `${[columns.join(";"), ...rows].join("\r\n")}\r\n`;
}

/** Writes at `path` a ZIP of the bills' CSV and of a PDF for each. */
export async function writeZip(scope: Scope, bills: readonly WorldBill[], path: string): Promise<void> {
  const at = scope.now;
  async function* entries(): AsyncIterable<ZipEntry> {
    yield { name: "titres.csv", at, content: Readable.from([csvOf(bills, { named: true })]) };
    for (const bill of bills) {
      const pdf = await scope.ports.storage.scratchPath();
      try {
        await scope.ports.pdf.compose({ sheet: sheetOf(scope, bill), output: pdf });
        yield { name: `${bill.number}.pdf`, at, content: createReadStream(pdf), stored: true };
      } finally {
        await rm(pdf, { force: true });
      }
    }
  }
  await pipeline(zipStream(entries()), createWriteStream(path));
}

const meansText = "Par chèque à l’ordre du Trésor public, en joignant cette facture.\nEn espèces ou par carte, au guichet du service des finances.";

const sheetOf = ({ organization }: Scope, { number, customerNumber, mode, debtor, ...bill }: WorldBill) => billSheet({
  organization, meansText, payfipNumber: organization.payfipNumber, debtor: { ...debtor, customerNumber },
  bill: { ...bill, number, reference: number, lines: [], mode: mode === "PRELEVEMENT" ? "direct-debit" : "free" },
});
