import { refdetOf, type BillMode } from "@/lib/bills/bill";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import { productCodeIn, productCodePattern } from "@/lib/kernel/payfip-product";
import type { ImportedBill, LineProblem } from "./import";
import { Cells } from "./read-cells";
import type { CsvRecord } from "./read-csv";
import { codeWord } from "./read-values";
import type { ReadLine } from "./source";

/** What the readers need to know of the organisation. */
export type BillContext = Pick<OrganizationSettings, "currencies" | "payfipNumber">;

const modes: Readonly<Record<string, BillMode>> = { LIBRE: "free", PRELEVEMENT: "direct-debit" };
const kinds: Readonly<Record<string, ImportedBill["kind"]>> = { EMISE: "issued", PAYEE: "paid", ANNULEE: "cancelled" };

/** A row of a CSV as a bill, or all that is wrong with it, each with its column. */
export function readRow({ line, cells: row, found, expected }: CsvRecord, context: BillContext): ReadLine {
  const cells = new Cells(row);
  const number = cells.required("numero", 40);
  if (found !== expected) return { line, bill: null, number: number || null, problems: [{ code: "cellCount", params: { found, expected } }] };
  const bill = billOf(cells, number, context);
  if (cells.problems.length > 0) return { line, bill: null, number: number || null, problems: cells.problems, fileName: bill.fileName };
  return { line, bill, warnings: warningsOf(bill, context) };
}

function billOf(cells: Cells, number: string, { currencies }: BillContext): ImportedBill {
  const fiscalYear = cells.year("exercice");
  const reference = cells.text("reference_payfip", 60) || number;
  const issuedOn = cells.requiredDate("date_emission");
  const dueOn = cells.date("date_echeance");
  if (dueOn && issuedOn && dueOn < issuedOn) cells.refuse("date_echeance", "dueBeforeIssue");
  const subject = cells.required("objet", 200);
  const currency = cells.currency("devise", currencies);
  const minor = cells.amount("montant", currency);
  const debtor = debtorOf(cells);
  const mode = cells.word("mode", "mode", modes, "free", codeWord);
  const fileName = fileNameOf(cells);
  const payfipNumber = cells.matching("numcli", "payfipNumber", /^\d{6}$/);
  const productCode = productCodeIn(cells.matching("code_produit", "productCode", productCodePattern) ?? "");
  const kind = cells.word("etat", "state", kinds, "issued", codeWord);
  const paidOn = cells.date("date_reglement");
  if (paidOn && kind !== "paid") cells.refuse("date_reglement", "paidOnAlone");
  return { fiscalYear, number, reference, payfipNumber, productCode, issuedOn, dueOn, subject, lines: [], minor, currency, mode, kind, paidOn, debtor, fileName };
}

const debtorOf = (cells: Cells): ImportedBill["debtor"] => ({
  lastName: cells.required("nom", 100), firstName: cells.text("prenom", 100) || null, email: cells.email("email"), customerNumber: cells.text("code_tiers", 40) || null,
  address: cells.text("adresse", 200, ", "), postalCode: cells.text("cp", 10), city: cells.text("ville", 100),
});

function fileNameOf(cells: Cells): string | null {
  const name = cells.text("fichier_pdf", 200);
  if (/[/\\]/.test(name) || /^\.+$/.test(name)) cells.refuse("fichier_pdf", "fileName", { value: name });
  return name || null;
}

/** A reference that PayFiP does not take closes online payment, and that alone. */
export function warningsOf(bill: ImportedBill, { payfipNumber }: BillContext): LineProblem[] {
  const online = (bill.payfipNumber ?? payfipNumber) !== null && bill.currency === "EUR" && bill.kind === "issued";
  return online && refdetOf(bill.reference) === null ? [{ code: "reference", field: "reference_payfip", params: { value: bill.reference } }] : [];
}
