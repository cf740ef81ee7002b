import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { amountText } from "@/lib/kernel/money";
import { invoicePdf } from "@/prisma/world/invoice-pdf";
import { papeterie } from "@/prisma/world/people";
import { ciiXml } from "../support/einvoice-cii";
import { facturxInvoice, xmlIn } from "../support/einvoice-fixtures";
import { dayFromNow } from "./bills";
import { textFile } from "./journey";

const compact = (day: string) => day.replaceAll("-", "");
/** A real file that nobody here wrote, where the samples are. */
export function sampleFile(name: string): string | null {
  const file = path.join(process.env.SAMPLES_DIR ?? "", name);
  return process.env.SAMPLES_DIR && existsSync(file) ? file : null;
}

/** A Factur-X of « Papeterie du Centre », of yesterday, under that number. */
export async function facturxFile(number: string): Promise<string> {
  const xml = ciiXml().replaceAll("FA-2026-77", number).replaceAll("20261120", compact(dayFromNow(-1))).replaceAll("20261220", compact(dayFromNow(29)));
  return textFile(`${number}.pdf`, await facturxInvoice(xml));
}

/** An invoice that has no data, only what its page says: 80 and 16 make 96 euros. */
export async function printedFile(number: string): Promise<string> {
  const euros = (minor: number) => ({ minor, currency: "EUR" as const });
  const pdf = await invoicePdf({
    number, issuedOn: dayFromNow(-2).split("-").reverse().join("/"), seller: papeterie.name, buyer: "Mairie de Démonstration", lines: [["Classeurs, 20 pièces", euros(8_000)]],
    net: euros(8_000), tax: euros(1_600), gross: euros(9_600),
  });
  return textFile(`${number}.pdf`, pdf);
}

/** What is no PDF, whatever its name says. */
export const badFile = (): string => sampleFile("pdf/bad1.pdf") ?? textFile("abîmée.pdf", "ceci n’est pas un PDF");

/** What the XML of a Factur-X says, in the form's own words. */
export async function factsOf(file: string): Promise<Record<"number" | "issuedOn" | "net" | "gross", string>> {
  const xml = await xmlIn(readFileSync(file));
  const said = (name: string, within: string) => new RegExp(`<\\w+:${within}>[^]*?<\\w+:${name}(?: [^>]*)?>([^<]+)<`).exec(xml)![1]!.trim();
  const amount = (name: string) => amountText({ minor: Math.round(Number(said(name, "SpecifiedTradeSettlementHeaderMonetarySummation")) * 100), currency: "EUR" });
  return {
    number: said("ID", "ExchangedDocument"), issuedOn: said("DateTimeString", "IssueDateTime").replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"),
    net: amount("TaxBasisTotalAmount"), gross: amount("GrandTotalAmount"),
  };
}
