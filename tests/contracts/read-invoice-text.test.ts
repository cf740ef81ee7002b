import { checkXml } from "@/lib/adapters/pdf/inspect/xml";
import { ibanInText } from "@/lib/adapters/pdf/read-invoice/text-accounts";
import { textPdf } from "../support/einvoice-fixtures";
import { einvoiceReader } from "../support/einvoice-reader";

const { read } = einvoiceReader();

type Rows = readonly (readonly string[])[];

async function proposed(rows: Rows) {
  const { einvoice, unreadable, text } = await read(await textPdf(rows), "application/pdf");
  expect([einvoice, unreadable]).toEqual([null, null]);
  return text;
}

const SILENT = { number: null, issuedOn: null, dueOn: null, net: null, tax: null, gross: null, currency: null, iban: null, orderReference: null, sellerIdentifier: null };

test("a page full of what begins like an account costs no more than another", () => {
  const before = performance.now();
  expect(ibanInText(`${"FR12 ".repeat(8_000)}\n\nFR76 3000 6000 0112 3456 7890 189`)).toBe("FR7630006000011234567890189");
  expect(performance.now() - before).toBeLessThan(500);
});

test("an XML instruction that never ends is refused without being read over and over", () => {
  const before = performance.now();
  expect(checkXml(Buffer.from(`<?xml version="1.0"?><?${"a".repeat(100_000)}`))).toBe("file.unreadable");
  expect(performance.now() - before).toBeLessThan(500);
});

describe("what a plain invoice proposes", () => {
  test("in euros, from a supplier of France", async () => {
    expect(await proposed([
      ["Papeterie du Centre"], ["SIRET : 123 456 782 00010 - TVA : FR11123456782"], ["Facture n° FA-2026-77"],
      ["Date de facture", "20/11/2026"], ["Date d’échéance", "20 décembre 2026"], ["Bon de commande n°", "BC-2026-0045"],
      ["Désignation", "Quantité", "Montant HT"], ["Cahiers", "250", "1\u00a0125,00 €"],
      ["", "Total HT", "1\u00a0125,00 €"], ["", "TVA 20,00 %", "225,00 €"], ["", "Total TTC", "1\u00a0350,00 €"],
      ["IBAN : FR76 3000 6000 0112 3456 7890 189 BIC : AGRIFRPP"],
    ])).toEqual({
      number: "FA-2026-77", issuedOn: "2026-11-20", dueOn: "2026-12-20", net: "1125.00", tax: "225.00", gross: "1350.00", currency: "EUR", iban: "FR7630006000011234567890189",
      orderReference: "BC-2026-0045", sellerIdentifier: "12345678200010",
    });
  });

  test("in francs of the Pacific, from a supplier of New Caledonia", async () => {
    expect(await proposed([
      ["RIDET 0 123 456.001"], ["FACTURE N° 2026/118"], ["Nouméa, le 3 mars 2026"], ["Engagement juridique : EJ-4471"],
      ["Montant hors taxes : 125 000 F CFP"], ["TGC 11 % : 13 750 F CFP"], ["Net à payer : 138 750 F CFP"], ["À régler avant le 02/04/26"],
    ])).toEqual({
      number: "2026/118", issuedOn: "2026-03-03", dueOn: "2026-04-02", net: "125000", tax: "13750", gross: "138750", currency: "XPF", iban: null,
      orderReference: "EJ-4471", sellerIdentifier: "0123456001",
    });
  });

  test("from a row of labels over a row of values", async () => {
    expect(await proposed([["N° de facture", "Date", "Échéance"], ["F26-0012", "2026-11-02", "2026-12-02"]])).toEqual({ ...SILENT, number: "F26-0012", issuedOn: "2026-11-02", dueOn: "2026-12-02" });
  });

  test("the VAT of several rates, when it makes the difference of the totals", async () => {
    expect(await proposed([["Total HT", "105,00 €"], ["TVA 20 %", "52,50 €   10,50 €"], ["TVA 5,5 %", "52,50 €   2,89 €"], ["Total TTC", "118,39 €"]]))
      .toMatchObject({ net: "105.00", tax: "13.39", gross: "118.39", currency: "EUR" });
  });

  test("the totals of the last page, not what a page carries over", async () => {
    expect(await proposed([["Total TTC", "80,00 €"], ["Report"], ["Total TTC", "120,00 €"]])).toMatchObject({ gross: "120.00" });
  });

  test.each([
    ["1 234,50", "1234.50"], ["1.234,50", "1234.50"], ["1,234.50", "1234.50"], ["1234.5", "1234.5"], ["12.345.678 XPF", "12345678"], ["-233,47 €", "-233.47"], ["EUR 7", "7"],
  ])("an amount written %s is %s", async (written, gross) => {
    expect(await proposed([["Total TTC", written]])).toMatchObject({ gross });
  });
});

describe("what is not proposed", () => {
  test.each<[string, Rows]>([
    ["a number of VAT, of telephone, or the word alone", [["FACTURE", "12 rue du Port"], ["Facture du client, n° TVA FR11123456782"]]],
    ["a number without its label", [["FA-2026-77"], ["1 350,00"], ["20/11/2026"]]],
    ["a day that is not in the calendar", [["Date de facture : 31/02/2026"]]],
    ["a term in days", [["Échéance : 30 jours fin de mois"]]],
    ["an account whose check digits do not hold", [["IBAN FR76 3000 6000 0112 3456 7890 188"]]],
    ["one account of two", [["FR76 3000 6000 0112 3456 7890 189"], ["FR14 2004 1010 0505 0001 3M02 606"]]],
    ["a SIRET that does not hold, or one of two", [["SIRET 12345678200011"], ["SIRET 12345678200010"], ["SIRET client 10000000900017"], ["SIRET", "10000000900017"]]],
    ["an amount that a sentence parts from its label", [["Pénalités de trois fois le taux légal du montant TTC, et indemnité forfaitaire de 40"]]],
    ["a rate", [["TVA 20 %"], ["Total TTC"]]],
  ])("%s", async (_, rows) => {
    expect(await proposed(rows)).toEqual(SILENT);
  });

  test("a due date before the invoice's own, a VAT that does not add up, a net over the total", async () => {
    expect(await proposed([["Date de facture : 20/11/2026"], ["Échéance : 20/10/2026"]])).toMatchObject({ issuedOn: "2026-11-20", dueOn: null });
    expect(await proposed([["Total HT", "100,00"], ["Total TVA", "19,00"], ["Total TTC", "120,00"]])).toMatchObject({ net: "100.00", tax: null, gross: "120.00" });
    expect(await proposed([["Total HT", "150,00"], ["Total TTC", "120,00"]])).toMatchObject({ net: null, tax: null, gross: "120.00" });
  });

  test("a PDF without text, as a scan is, proposes nothing at all", async () => {
    expect(await read(await textPdf([]), "application/pdf")).toEqual({ einvoice: null, unreadable: null, text: null });
  });

  test("only the first pages and the last are read", async () => {
    const start = performance.now();
    await read(await textPdf([["Total TTC", "120,00 €"]], 300), "application/pdf");
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
