import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pdfDesk } from "@/lib/adapters/pdf/pdf-desk";
import type { FileRole } from "@/lib/kernel/file-rules";
import {
  CSV, damagedPdf, FACTURX_XML, facturxPdf, invoicePdf, JPEG, pdfWithEmbedded, pdfWithHiddenLaunch,
  pdfWithJavaScript, pdfWithOpenAction, PNG, signedPdf, XML_WITH_DOCTYPE,
} from "../support/pdf-fixtures";

const desk = pdfDesk();
let folder = "";

beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), "guichet-pdf-")); });
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

async function kept(content: Uint8Array | string, name = "facture.pdf"): Promise<string> {
  const file = path.join(await mkdtemp(path.join(folder, "f-")), name.slice(0, 50));
  await writeFile(file, content);
  return file;
}

async function inspect(content: Uint8Array | string, name = "facture.pdf", role: FileRole = "invoice") {
  return desk.inspect({ path: await kept(content), name, role });
}

async function refusalOf(content: Uint8Array | string, name?: string, role?: FileRole): Promise<string> {
  const found = await inspect(content, name, role);
  return found.accepted ? "accepted" : found.code;
}

describe("what comes in", () => {
  test("a plain invoice, with what it is made of", async () => {
    expect(await inspect(await invoicePdf({ pages: 3 }))).toEqual({
      accepted: true, type: "application/pdf", pages: 3, damaged: false, signed: false, encrypted: false, embedded: [],
    });
  });

  test("a Factur-X invoice names its profile", async () => {
    const found = await inspect(await facturxPdf());
    expect(found).toMatchObject({ accepted: true, facturx: { profile: "urn:factur-x.eu:1p0:minimum", fileName: "factur-x.xml" } });
  });

  test("a signed invoice is known to be signed, a damaged one to be damaged", async () => {
    expect(await inspect(await signedPdf())).toMatchObject({ accepted: true, signed: true, damaged: false });
    expect(await inspect(await damagedPdf())).toMatchObject({ accepted: true, signed: false, damaged: true });
  });

  test("saying on which page to open is not active content", async () => {
    expect(await refusalOf(await pdfWithOpenAction())).toBe("accepted");
  });

  test.each<[string, FileRole, string | Uint8Array]>([
    ["scan.png", "proof", PNG], ["scan.JPG", "proof", JPEG], ["lignes.csv", "attachment", CSV],
    ["windows.csv", "attachment", Buffer.from("Qt\xE9;Prix \x80\n1;2\n", "latin1")],
    ["facture.xml", "attachment", FACTURX_XML],
    ["avec-fichier.xml", "attachment", `<a><!-- b --><f x='1'>${"QUJD".repeat(3_000_000)}</f><g/></a>`],
  ])("%s as %s", async (name, role, content) => {
    expect(await refusalOf(content, name, role)).toBe("accepted");
  });

  test("a picture, data or a PDF inside the PDF", async () => {
    expect(await refusalOf(await pdfWithEmbedded("plan.png", PNG))).toBe("accepted");
    expect(await refusalOf(await pdfWithEmbedded("annexe.pdf", await invoicePdf()))).toBe("accepted");
  });
});

describe("what does not", () => {
  test.each<[string, () => Promise<Uint8Array | string>, string?, FileRole?]>([
    ["file.empty", async () => ""],
    ["file.too-big", async () => Buffer.alloc(20_000_001)],
    ["file.name-too-long", () => invoicePdf(), `${"a".repeat(50)}.pdf`],
    ["file.name-refused", () => invoicePdf(), "../facture.pdf"],
    ["file.name-mismatch", () => invoicePdf(), "facture.png"],
    ["file.not-a-pdf", async () => PNG],
    ["file.not-a-pdf", async () => "une facture"],
    ["file.unreadable", async () => "%PDF-1.7\nrien"],
    ["file.active-content", () => pdfWithJavaScript()],
    ["file.active-content", () => pdfWithHiddenLaunch()],
    ["file.type-refused", async () => CSV, "lignes.csv", "proof"],
    ["file.type-refused", async () => "MZ\x90\0program", "lignes.csv", "attachment"],
    ["file.type-refused", async () => "a\0b", "lignes.csv", "attachment"],
    ["file.doctype", async () => XML_WITH_DOCTYPE, "a.xml", "attachment"],
    ["file.unreadable", async () => "<a><b></a></b>", "a.xml", "attachment"],
    ["file.active-content", async () => `<svg xmlns="http://www.w3.org/2000/svg"/>`, "a.xml", "attachment"],
    ["file.unreadable", async () => PNG.subarray(0, 40), "scan.png", "proof"],
    ["file.unreadable", async () => JPEG.subarray(0, 100), "scan.jpg", "proof"],
  ])("%s", async (code, content, ...as) => {
    expect(await refusalOf(await content(), ...as)).toBe(code);
  });

  test.each<[string, string | Uint8Array]>([
    ["facture.exe", "MZ program"], ["factur-x.xml", XML_WITH_DOCTYPE], ["plan.png", "MZ"], ["plan.exe", PNG],
  ])("a PDF with %s inside is refused, and the file named", async (name, content) => {
    const found = await inspect(await pdfWithEmbedded(name, content));
    expect(found).toMatchObject({ accepted: false, code: "file.embedded-refused", embeddedName: name, lifecycleReason: "IRR_EXT_DOC" });
  });

  test("a PDF that would act, inside a PDF", async () => {
    expect(await refusalOf(await pdfWithEmbedded("a.pdf", await pdfWithJavaScript()))).toBe("file.embedded-refused");
  });
});
