import type { BillLine } from "@/lib/bills/bill";
import { parseAmount, type Currency } from "@/lib/kernel/money";
import { productCodeIn } from "@/lib/kernel/payfip-product";
import type { ImportedBill, LineProblem } from "./import";
import type { PesLine, PesPiece } from "./read-pes-tree";
import { warningsOf, type BillContext } from "./read-row";
import { hidesCharacters, parseDate, parseYear, plainText, shown } from "./read-values";
import type { ReadLine } from "./source";

/** « Annulation/réduction »: takes its amount off a bill. */
const reductionType = "02";

type Found = { readonly problems: LineProblem[] };
const refuse = ({ problems }: Found, code: string, field: string, params?: LineProblem["params"]) => void problems.push({ code, field, ...(params ? { params } : {}) });

/** A piece of a PES as a bill, or all that is wrong with it, each with the name of its element. Its line is its place among the pieces. */
export function readPiece(piece: PesPiece, context: BillContext): ReadLine {
  const found: Found = { problems: [] };
  const bill = billOf(piece, found, context);
  const { problems } = found;
  if (problems.length > 0) return { line: piece.place, bill: null, number: bill.number || null, problems, fileName: bill.fileName };
  return { line: piece.place, bill, warnings: warningsOf(bill, context) };
}

function billOf(piece: PesPiece, found: Found, { currencies }: BillContext): ImportedBill {
  const { values, bordereau, head, lines } = piece;
  const number = textOf(found, "NumDette", numberOf(piece), 40);
  if (number === "") refuse(found, "required", "NumDette");
  const fiscalYear = parseYear(bordereau.Exer ?? "") ?? 0;
  if (fiscalYear === 0) refuse(found, bordereau.Exer ? "year" : "required", "Exer", { value: shown(bordereau.Exer ?? "") });
  const issuedOn = dateOf(found, "DteBordEm", bordereau.DteBordEm ?? head.DteStr) ?? "";
  if (issuedOn === "" && !bordereau.DteBordEm && !head.DteStr) refuse(found, "required", "DteBordEm");
  const subject = textOf(found, "ObjPce", values.ObjPce ?? bordereau.Objet ?? lines[0]?.values.ObjLignePce, 200);
  if (subject === "") refuse(found, "required", "ObjPce");
  const isReduction = bordereau.TypBord === reductionType;
  const currency: Currency = currencies.includes("EUR") ? "EUR" : (currencies[0] ?? "EUR");
  const billLines = lines.map((line) => lineOf(found, line, subject, currency));
  const debit = lines.find((line) => line.debit !== null)?.debit ?? null;
  return {
    number, fiscalYear, issuedOn, subject, currency, lines: billLines, minor: sumOf(found, billLines, isReduction), reference: textOf(found, "NumeroFacture", referenceOf(piece, number), 60), payfipNumber: null, productCode: productOf(lines),
    dueOn: debit && dateOf(found, "DtePrel", debit.DtePrel), mode: debit ? "direct-debit" : "free", kind: isReduction ? "reduction" : "issued", paidOn: null,
    debtor: debtorOf(found, piece), fileName: piece.file ?? lines.find((line) => line.file)?.file ?? null,
  };
}

/** The number of the debt where the piece has one (an article of a roll), else its own. */
const numberOf = ({ values: { NumDette, IdPce } }: PesPiece): string | undefined => (NumDette && !/^0+$/.test(NumDette) ? NumDette : IdPce);

/** The product of a bill is that of its lines (`CodProdLoc`). Lines of several products, or a code that is none, leave it unsaid: a bill is paid under one number. */
function productOf(lines: readonly PesLine[]): string | null {
  const [code = null, ...others] = new Set(lines.map(({ values: { CodProdLoc } }) => productCodeIn(CodProdLoc ?? "")));
  return others.length === 0 ? code : null;
}

/**
 * The reference that is printed on the bill (« 2015-RS-00-8001516 » of a roll) is not in the file. The number of the invoice stands for it where there is one; else what identifies the debt: year, bordereau and number.
 */
const referenceOf = ({ values: { NumeroFacture }, bordereau: { Exer, IdBord } }: PesPiece, number: string): string => NumeroFacture ?? [Exer, IdBord, number].filter(Boolean).join("-");

function textOf(found: Found, field: string, value: string | undefined, max: number): string {
  const text = plainText(value ?? "");
  if ([...text].length > max) refuse(found, "tooLong", field, { max });
  else if (hidesCharacters(text)) refuse(found, "hidden", field);
  return text;
}

function dateOf(found: Found, field: string, value: string | undefined): string | null {
  const date = value === undefined ? null : parseDate(value);
  if (value !== undefined && date === null) refuse(found, "date", field, { value: shown(value ?? "") });
  return date;
}

/** Amounts are written with a point, and two decimals even of a currency that has none. */
function amountOf(found: Found, field: string, value: string, currency: Currency): number {
  const [, sign, digits = ""] = /^([-+]?)(.*)$/.exec(value) ?? [];
  const minor = parseAmount(digits.replace(/[.,]00?$/, ""), currency);
  if (minor === null) refuse(found, "amount", field, { value: shown(value), currency });
  return (sign === "-" ? -1 : 1) * (minor ?? 0);
}

function lineOf(found: Found, { values: { ObjLignePce, MtHT, MtTVA } }: PesLine, subject: string, currency: Currency): BillLine {
  if (MtHT === undefined) refuse(found, "required", "MtHT");
  const minor = amountOf(found, "MtHT", MtHT ?? "0", currency) + amountOf(found, "MtTVA", MtTVA ?? "0", currency);
  return { label: textOf(found, "ObjLignePce", ObjLignePce, 200) || subject, minor };
}

/** What is due is the sum of the lines. A reduction is written with or without its sign. */
function sumOf(found: Found, lines: readonly BillLine[], isReduction: boolean): number {
  const sum = lines.reduce((total, { minor }) => total + minor, 0);
  const minor = isReduction ? Math.abs(sum) : sum;
  if (found.problems.every(({ field }) => field !== "MtHT" && field !== "MtTVA") && minor <= 0) refuse(found, minor === 0 ? "amountZero" : "amountNegative", "MtHT", { value: String(minor) });
  return minor;
}

/** A bill is one debtor's: a piece whose lines name several is shown to none of them. There is no e-mail address in a PES. */
function debtorOf(found: Found, { debtor, lines }: PesPiece): ImportedBill["debtor"] {
  const named = [debtor, ...lines.map((line) => line.debtor)].filter(({ Nom }) => Nom);
  const values = named[0] ?? {};
  const key = ({ RefTiers, IdTiers, Nom, Prenom }: Record<string, string>) => [RefTiers ?? IdTiers, Nom, Prenom].join("\n");
  if (named.length === 0) refuse(found, "required", "Nom");
  if (named.some((other) => key(other) !== key(values))) refuse(found, "severalDebtors", "Nom");
  return {
    customerNumber: textOf(found, "RefTiers", values.RefTiers ?? values.IdTiers, 40) || null, lastName: textOf(found, "Nom", values.Nom, 100),
    firstName: textOf(found, "Prenom", values.Prenom, 100) || null, email: null,
    address: textOf(found, "Adr2", [values.Adr1, values.Adr2, values.Adr3].filter(Boolean).join(", "), 200),
    postalCode: textOf(found, "CP", values.CP, 10), city: textOf(found, "Ville", values.Ville, 100),
  };
}
