import type { Einvoice } from "@/lib/kernel/einvoice";
import { ciiXml } from "../support/einvoice-cii";
import { facturxInvoice } from "../support/einvoice-fixtures";
import { einvoiceReader } from "../support/einvoice-reader";
import { ublXml } from "../support/einvoice-ubl";
import { FACTURX_XML } from "../support/pdf-fixtures";

const { invoiceIn } = einvoiceReader();

describe("one model, whatever the syntax", () => {
  test("a CII and a UBL that say the same thing are the same invoice", async () => {
    const [cii, ubl] = [await invoiceIn(ciiXml()), await invoiceIn(ublXml())];
    expect(cii.syntax).toBe("cii");
    expect(ubl).toEqual({ ...cii, syntax: "ubl" });
  });

  test("so are a CII of type 381 and a UBL CreditNote, which has other names", async () => {
    const [cii, ubl] = [await invoiceIn(ciiXml({ typeCode: "381" })), await invoiceIn(ublXml("CreditNote"))];
    expect(cii.typeCode).toBe("381");
    expect(ubl).toEqual({ ...cii, syntax: "ubl" });
  });

  test("a Factur-X is its CII", async () => {
    expect(await invoiceIn(await facturxInvoice(), "application/pdf")).toEqual({ ...(await invoiceIn(ciiXml())), syntax: "facturx" });
  });

  test("prefixes are the writer's choice", async () => {
    expect(await invoiceIn(ciiXml({ prefixes: ["a", "b", "c", "d"] }))).toEqual(await invoiceIn(ciiXml()));
    expect(await invoiceIn(ublXml().replaceAll("cbc:", "x:").replaceAll(":cbc", ":x").replace(/(<\/?)(Invoice)\b/g, "$1inv:$2").replace("xmlns=", "xmlns:inv="))).toEqual(await invoiceIn(ublXml()));
  });

  test("what another family of names says, in the same words, is not the invoice's", async () => {
    const foreign = `<x:ID xmlns:x="urn:demo:other">FAUX</x:ID>`;
    expect((await invoiceIn(ublXml().replace("<cbc:ID>FA-2026-77", `${foreign}<cbc:ID>FA-2026-77`))).number).toBe("FA-2026-77");
  });
});

describe("what is read", () => {
  let einvoice: Einvoice;
  beforeAll(async () => { einvoice = await invoiceIn(ciiXml()); });

  test("the head, its dates and its references", () => {
    expect(einvoice).toMatchObject({
      specification: "urn:cen.eu:en16931:2017", profile: "en16931", businessProcess: "S1", number: "FA-2026-77", typeCode: "380", issuedOn: "2026-11-20", dueOn: "2026-12-20", currency: "EUR",
      vatCurrency: "XPF", taxPointOn: null, taxPointCode: "3", buyerReference: "SERVICE-ECOLES", orderReference: "ENG-2026-45", salesOrderReference: "DEVIS-3", contractReference: "MARCHE-8",
      projectReference: "RENTREE-2026", accountingReference: "6064", paymentTerms: "30 jours", period: { start: "2026-11-01", end: "2026-11-30" },
      notes: [{ subjectCode: "AAB", text: "Pas d’escompte." }, { subjectCode: null, text: "Merci." }], precedingInvoices: [{ number: "FA-2026-70", issuedOn: "2026-10-02" }],
      supportingDocuments: [{ reference: "BL-9", description: "Bon de livraison", location: "https://demo.test/bl-9", fileName: "bl-9.csv" }],
    });
  });

  test("the seller, with every number that names it", () => {
    expect(einvoice.seller).toEqual({
      name: "Papeterie du Centre SARL", tradingName: "Papeterie du Centre", identifiers: [{ value: "12345678200010", scheme: "0009" }], legalRegistration: { value: "123456782", scheme: "0002" },
      vatNumber: "FR11123456782", taxRegistration: "ODP-77", electronicAddress: { value: "123456782", scheme: "0225" },
      address: { lines: ["12 rue de la République", "Bâtiment B", "2e étage"], city: "Démonstration", postCode: "99100", subdivision: "Centre", country: "FR" },
      contact: { name: "Fanny Fournisseur", phone: "01 99 00 20 01", email: "fournisseur@demo.test" },
    });
  });

  test("the other parties and the place of delivery", () => {
    expect(einvoice.buyer).toMatchObject({ name: "Mairie de Démonstration", identifiers: [{ value: "CLIENT-7", scheme: null }], legalRegistration: { value: "10000000900017", scheme: "0009" }, contact: null });
    expect(einvoice.payee).toMatchObject({ identifier: { value: "10000000900017", scheme: "0009" }, legalRegistration: { value: "100000009", scheme: "0002" } });
    expect(einvoice.taxRepresentative).toMatchObject({ name: "Cabinet Représentant", vatNumber: "FR88100000009", address: { lines: [], country: "FR" } });
    expect(einvoice.delivery).toMatchObject({ name: "École du Port", location: { value: "10000000900017" }, deliveredOn: "2026-11-16", address: { city: "Démonstration" } });
  });

  test("the means of payment: the mandate is with the debit, not with the card", () => {
    expect(einvoice.payment).toEqual([
      {
        meansCode: "59", meansText: "Prélèvement", remittance: "FA-2026-77", accounts: [{ iban: "FR7630006000011234567890189", name: "Papeterie du Centre", bic: "AGRIFRPP" }], card: null,
        mandate: { reference: "RUM-1", creditor: "FR12ZZZ123456", debtorIban: "FR1420041010050500013M02606" },
      },
      { meansCode: "48", meansText: null, remittance: "FA-2026-77", accounts: [], card: { number: "4970xx0265", holder: "Mairie de Démonstration" }, mandate: null },
    ]);
  });

  test("the totals, in both currencies, and the VAT by rate", () => {
    expect(einvoice.totals).toEqual({
      lines: "102.50", allowances: "2.50", charges: "5.00", net: "105.00", vat: "13.39", vatInVatCurrency: "1598", gross: "118.39", paid: "18.39", rounding: "0.00", payable: "100.00",
    });
    expect(einvoice.vat.map(({ taxable, amount, category, rate }) => [taxable, amount, category, rate])).toEqual([["52.50", "10.50", "S", "20.00"], ["52.50", "2.89", "S", "5.50"]]);
    expect(einvoice.allowances.map(({ charge, amount, percentage, vatRate }) => [charge, amount, percentage, vatRate])).toEqual([[false, "2.50", "5", "20.00"], [true, "5.00", null, "20.00"]]);
  });

  test("the lines, their decimals as they are written", () => {
    expect(einvoice.lines).toHaveLength(2);
    expect(einvoice.lines[0]).toMatchObject({
      id: "1", note: "Remise de rentrée", quantity: "12", unit: "C62", netAmount: "50.00", orderLine: "10", period: { start: "2026-11-01", end: "2026-11-15" }, netPrice: "4.500000",
      priceDiscount: "0.500000", grossPrice: "5.000000", vatCategory: "S", vatRate: "20.00", sellerItem: "CAH-96", standardItem: { value: "3000000000007", scheme: "0160" },
      allowances: [{ charge: false, amount: "4.00", base: "54.00", reason: "Remise", reasonCode: "95", vatCategory: null }], attributes: [{ name: "Couleur", value: "Bleu" }],
    });
    expect(einvoice.lines[1]).toMatchObject({ netPrice: "5.25", grossPrice: null, priceBaseQuantity: "100", priceBaseUnit: "C62", period: null, attributes: [] });
  });

  test("what is written badly stays as it is written, for a rule to name it", async () => {
    const written = await invoiceIn(ciiXml().replace("20261120<", "20260230<").replace(">118.39<", "> 118,39 <"));
    expect(written).toMatchObject({ issuedOn: "20260230", totals: { gross: "118,39" } });
    expect(await invoiceIn(ublXml().replace(">2026-11-20<", ">2026-11-31<"))).toMatchObject({ issuedOn: "2026-11-31" });
  });

  test("a day with its zone is that day", async () => {
    expect(await invoiceIn(ublXml().replace(">2026-11-20<", ">2026-11-20+11:00<"))).toMatchObject({ issuedOn: "2026-11-20" });
  });

  test("an invoice that says almost nothing has nulls and empty lists", async () => {
    const bare = await invoiceIn(FACTURX_XML);
    expect(bare).toMatchObject({ profile: "minimum", number: null, delivery: null, period: null, payment: [], lines: [], vat: [], totals: { gross: null }, seller: { name: null, identifiers: [], address: null } });
  });

  test.each([
    ["urn:factur-x.eu:1p0:minimum", "minimum"], ["urn:factur-x.eu:1p0:basicwl", "basic-wl"], ["urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic", "basic"],
    ["urn:cen.eu:en16931:2017", "en16931"], ["urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended", "extended"],
    ["urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", "en16931"], ["urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", "en16931"],
    ["urn:demo:inconnu", null],
  ])("%s promises %s", async (specification, profile) => {
    expect(await invoiceIn(ciiXml().replace("urn:cen.eu:en16931:2017", specification))).toMatchObject({ specification, profile });
  });
});
