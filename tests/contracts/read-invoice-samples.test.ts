import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Einvoice } from "@/lib/kernel/einvoice";
import { xmlIn } from "../support/einvoice-fixtures";
import { einvoiceReader } from "../support/einvoice-reader";

const samples = process.env.SAMPLES_DIR ?? "";
const present = samples !== "" && existsSync(path.join(samples, "facturx"));
const at = (file: string) => path.join(samples, file);

const ownXml = async (file: string): Promise<string> => (file.endsWith(".xml") ? readFileSync(at(file), "utf8") : xmlIn(readFileSync(at(file))));

/** The texts of the elements of that name inside `within`, in order, found by their tags alone. */
function said(xml: string, name: string, within?: string): string[] {
  const part = within === undefined ? xml : (new RegExp(`<[\\w:]*\\b${within}>([^]*?)</[\\w:]*\\b${within}>`).exec(xml)?.[1] ?? "");
  return [...part.matchAll(new RegExp(`<(?:\\w+:)?${name}(?: [^>]*)?>([^<]*)<`, "g"))].map((match) => (match[1] ?? "").trim().replaceAll("&apos;", "'").replaceAll("&amp;", "&"));
}
const once = (xml: string, name: string, within?: string) => said(xml, name, within)[0] ?? null;
const dashed = (day: string | null) => day?.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") ?? null;

const summary = ({ number, issuedOn, dueOn, typeCode, currency, orderReference, totals, seller, buyer, lines, vat, payment }: Einvoice) => ({
  number, issuedOn, dueOn, typeCode, currency, orderReference, seller: seller.name, buyer: buyer.name, vatNumber: seller.vatNumber, net: totals.net, gross: totals.gross, payable: totals.payable,
  lines: lines.map(({ name, netAmount }) => [name, netAmount]), vat: vat.map(({ amount }) => amount), ibans: payment.flatMap(({ accounts }) => accounts.map(({ iban }) => iban)),
});

function ofCii(xml: string): ReturnType<typeof summary> {
  const lines = xml.replace(/<ram:ApplicableHeaderTradeAgreement>[^]*$/, "").split("<ram:IncludedSupplyChainTradeLineItem>").slice(1);
  const agreement = xml.slice(xml.indexOf("ApplicableHeaderTradeAgreement>"));
  const settlement = xml.slice(xml.indexOf("ApplicableHeaderTradeSettlement>"));
  return {
    number: once(xml, "ID", "ExchangedDocument"), issuedOn: dashed(once(xml, "DateTimeString", "IssueDateTime")), dueOn: dashed(once(xml, "DateTimeString", "DueDateDateTime")),
    typeCode: once(xml, "TypeCode", "ExchangedDocument"), currency: once(xml, "InvoiceCurrencyCode"), orderReference: once(agreement, "IssuerAssignedID", "BuyerOrderReferencedDocument"),
    seller: once(xml, "Name", "SellerTradeParty"), buyer: once(xml, "Name", "BuyerTradeParty"), vatNumber: /schemeID="VA">([^<]*)</.exec(xml)?.[1] ?? null,
    net: once(xml, "TaxBasisTotalAmount"), gross: once(xml, "GrandTotalAmount"), payable: once(xml, "DuePayableAmount"),
    lines: lines.map((line) => [once(line, "Name", "SpecifiedTradeProduct"), once(line, "LineTotalAmount")]),
    vat: said(settlement, "CalculatedAmount"), ibans: said(settlement.replace(/<ram:PayerPartyDebtorFinancialAccount>[^]*?<\/ram:PayerPartyDebtorFinancialAccount>/g, ""), "IBANID"),
  };
}

function ofUbl(xml: string): ReturnType<typeof summary> {
  const lines = xml.split("<cac:InvoiceLine>").slice(1);
  return {
    number: once(xml, "ID"), issuedOn: once(xml, "IssueDate"), dueOn: once(xml, "DueDate"), typeCode: once(xml, "InvoiceTypeCode"), currency: once(xml, "DocumentCurrencyCode"), orderReference: once(xml, "ID", "OrderReference"),
    seller: once(xml, "RegistrationName", "AccountingSupplierParty"), buyer: once(xml, "RegistrationName", "AccountingCustomerParty"), vatNumber: once(xml, "CompanyID", "AccountingSupplierParty"),
    net: once(xml, "TaxExclusiveAmount"), gross: once(xml, "TaxInclusiveAmount"), payable: once(xml, "PayableAmount"), lines: lines.map((line) => [once(line, "Name", "Item"), once(line, "LineExtensionAmount")]),
    vat: said(xml, "TaxAmount", "TaxTotal").slice(1), ibans: said(xml, "ID", "PayeeFinancialAccount").slice(0, 1),
  };
}

if (!present) {
  (process.env.CI ? test : test.skip)("SAMPLES_DIR does not lead to the samples: the reading of invoices has not been tried on real files", () => {
    throw new Error("no samples");
  });
} else {
  const { desk } = einvoiceReader();
  const list = (folder: string) => readdirSync(at(folder)).map((file) => `${folder}/${file}`);
  const read = (file: string, only?: "xml") => desk.readInvoice({ path: at(file), type: file.endsWith(".xml") ? "application/xml" : "application/pdf", only });

  test.each([...list("facturx"), ...list("einvoice")])("%s is read as its own XML says", async (file) => {
    const xml = await ownXml(file);
    const { einvoice, unreadable } = await read(file, "xml");
    expect(unreadable).toBeNull();
    expect(einvoice?.profile).not.toBeNull();
    expect(einvoice && summary(einvoice)).toEqual(xml.includes("CrossIndustryInvoice") ? ofCii(xml) : ofUbl(xml));
  });

  test.each(list("facturx").filter((file) => /_FR_/.test(file)))("%s: what its text proposes is what its XML says", async (file) => {
    const { einvoice, text } = await read(file);
    const unsigned = (amount: string | null | undefined) => amount?.replace("-", ""); // the paper of a credit note has the sign that its XML leaves out
    expect(text).toMatchObject({ number: einvoice?.number, issuedOn: einvoice?.issuedOn, currency: einvoice?.currency, orderReference: einvoice?.orderReference });
    expect([text?.net, text?.tax, text?.gross].map(unsigned)).toEqual([einvoice?.totals.net, einvoice?.totals.vat, einvoice?.totals.gross]);
  });

  test.each(list("pdf"))("%s, which is no electronic invoice, good or bad, is read without one", async (file) => {
    expect(await read(file)).toMatchObject({ einvoice: null, unreadable: null });
  });

  test.each([["pdf/bad1.pdf", "file.not-a-pdf"], ["pdf/no-pages-fuzzed.pdf", "file.no-page"], ["pdf/encrypted-user-password-view.pdf", "file.password"], ["pdf/js-authors.pdf", "file.active-content"]])(
    "%s says nothing, and the gate why: %s", async (file, code) => {
      expect(await read(file, "xml")).toEqual({ einvoice: null, unreadable: null, text: null });
      expect(await desk.inspect({ path: at(file), name: path.basename(file), role: "invoice" })).toMatchObject({ accepted: false, code });
    });
}
