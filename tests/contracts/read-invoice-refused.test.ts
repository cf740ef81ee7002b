import { pdfDesk } from "@/lib/adapters/pdf/pdf-desk";
import { ciiXml } from "../support/einvoice-cii";
import { facturxInvoice, facturxNamedBy } from "../support/einvoice-fixtures";
import { einvoiceReader } from "../support/einvoice-reader";
import { ublXml } from "../support/einvoice-ubl";
import { CSV, damagedPdf, invoicePdf, pdfWithEmbedded, XML_WITH_DOCTYPE } from "../support/pdf-fixtures";

const { desk, kept, read, invoiceIn } = einvoiceReader();

const unreadableIn = async (content: Uint8Array | string) => {
  const { einvoice, unreadable } = await read(content);
  return einvoice === null ? unreadable : "read";
};

describe("where the XML is", () => {
  test.each(["factur-x.xml", "ZUGFeRD-invoice.xml", "zugferd-invoice.xml", "xrechnung.xml"])("under the name %s", async (name) => {
    expect(await invoiceIn(await facturxInvoice(ciiXml(), name), "application/pdf")).toMatchObject({ syntax: "facturx", number: "FA-2026-77" });
  });

  test.each(["Names", "AF"] as const)("where the PDF only tells it by /%s", async (way) => {
    expect(await invoiceIn(await facturxNamedBy(way), "application/pdf")).toMatchObject({ number: "FA-2026-77" });
  });

  test("an XML of another name is not the invoice; nor is there one in a plain PDF, a damaged one, a table or a picture", async () => {
    const nothing = { einvoice: null, unreadable: null, text: null };
    expect(await read(await pdfWithEmbedded("lignes.xml", ciiXml()), "application/pdf", "xml")).toEqual(nothing);
    expect(await read(await invoicePdf(), "application/pdf", "xml")).toEqual(nothing);
    expect(await read(await damagedPdf(), "application/pdf", "xml")).toEqual(nothing);
    expect(await read("%PDF-1.7 rien", "application/pdf")).toEqual(nothing);
    expect(await read(CSV, "text/csv")).toEqual(nothing);
  });
});

describe("what is not taken, and why", () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "${"&a;".repeat(10)}"><!ENTITY c "${"&b;".repeat(10)}">]>`;

  test.each<[string, string, () => string | Uint8Array]>([
    ["doctype", "a document type", () => XML_WITH_DOCTYPE],
    ["doctype", "entities that unfold", () => ciiXml().replace("?>\n", `?>\n${laughs}`).replace("Merci.", "&c;")],
    ["doctype", "a document type in UTF-16", () => Buffer.from(`\uFEFF${XML_WITH_DOCTYPE}`, "utf16le")],
    ["not-xml", "an entity that nobody declares", () => ciiXml().replace("Merci.", "&eacute;")],
    ["not-xml", "a tag that does not close", () => ciiXml().replace("</rsm:CrossIndustryInvoice>", "")],
    ["not-xml", "a prefix without namespace", () => "<rsm:CrossIndustryInvoice/>"],
    ["not-xml", "an encoding that is not the declared one", () => Buffer.from(ciiXml(), "latin1")],
    ["not-xml", "no XML at all", () => "FA-2026-77"],
    ["too-big", "more than 5 MB", () => ciiXml().replace("Merci.", "x".repeat(5_000_000))],
    ["too-big", "elements without end", () => ciiXml().replace("</rsm:ExchangedDocument>", `${"<ram:a/>".repeat(250_000)}</rsm:ExchangedDocument>`)],
    ["too-big", "elements without bottom", () => ciiXml().replace("</rsm:ExchangedDocument>", `${"<ram:a>".repeat(500)}${"</ram:a>".repeat(500)}</rsm:ExchangedDocument>`)],
    ["not-an-invoice", "another document", () => "<commande xmlns='urn:demo'/>"],
    ["not-an-invoice", "an order of the same family", () => ublXml().replace(/(<\/?)Invoice\b/, "$1Order").replace("</Invoice>", "</Order>").replace("xsd:Invoice-2", "xsd:Order-2")],
    ["not-an-invoice", "the right name in no namespace", () => "<Invoice/>"],
  ])("%s: %s", async (why, _, content) => {
    expect(await unreadableIn(content())).toBe(why);
  });

  test("the same inside a PDF, whose text still stands", async () => {
    const found = await read(await facturxInvoice(XML_WITH_DOCTYPE), "application/pdf");
    expect(found).toMatchObject({ einvoice: null, unreadable: "doctype", text: { number: "FA-2026-1" } });
  });

  test("a file that is not there is nobody's fault", async () => {
    await expect(desk.readInvoice({ path: "/nowhere/none.xml", type: "application/xml" })).rejects.toMatchObject({ code: "unavailable" });
  });

  test("a file over the limits is too complex", async () => {
    const hurried = pdfDesk({ size: 1, timeoutMs: 1 });
    await expect(hurried.readInvoice({ path: await kept(await facturxInvoice()), type: "application/pdf" })).rejects.toMatchObject({ code: "too-complex" });
    await hurried.close();
  });
});

test("the XML of a Factur-X is read in less than 300 ms once a reader is warm", async () => {
  const content = await facturxInvoice();
  await read(content, "application/pdf", "xml");
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    await read(content, "application/pdf", "xml");
    times.push(performance.now() - start);
  }
  expect(Math.min(...times)).toBeLessThan(300);
});
