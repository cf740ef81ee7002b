import { PDF, type PdfObject, PdfArray, PdfDict, PdfName, PdfRef, PdfStream, PdfString } from "@libpdf/core";
import type { PdfReading } from "./pdf-reading";
import { type PdfObjects, type PdfValue, walkPdf } from "./pdf-walk";

type Value = PdfObject | null | undefined;

/**
 * A second opinion on a PDF that qpdf could not read: this engine rebuilds a lost table of objects. What it accepts
 * is always `damaged`.
 */
export async function readWithLibpdf(bytes: Uint8Array): Promise<PdfReading> {
  try {
    const pdf = await PDF.load(bytes);
    if (pdf.isEncrypted && !pdf.isAuthenticated) return { refused: "file.password" };
    // Rebuilding can lose the encryption's entry: the text would then be noise and the copy worthless.
    if (!pdf.isEncrypted && Buffer.from(bytes).includes("/Encrypt")) return { refused: "file.unreadable" };
    return {
      refused: null,
      pages: pdf.getPageCount(),
      damaged: true,
      encrypted: pdf.isEncrypted,
      findings: walkPdf(objectsOf(pdf)),
      extract: async (objects) => new Map(objects.map((id) => [id, streamData(pdf, id)])),
    };
  } catch (error) {
    return { refused: /password|authenticat/i.test(String(error)) ? "file.password" : "file.unreadable" };
  }
}

function streamData(pdf: PDF, id: string): Uint8Array | null {
  const [number = 0, generation = 0] = id.split(" ").map(Number);
  const stream = pdf.context.resolve(PdfRef.of(number, generation));
  return stream instanceof PdfStream ? stream.getDecodedData() : null;
}

function objectsOf(pdf: PDF): PdfObjects<Value> {
  return {
    roots: [pdf.context.info.trailer],
    read(value): PdfValue<Value> {
      if (value instanceof PdfRef) {
        const id = `${value.objectNumber} ${value.generation} R`;
        return { kind: "reference", id, target: () => pdf.context.resolve(value) };
      }
      if (value instanceof PdfArray) return { kind: "array", items: [...value] };
      if (value instanceof PdfDict)
        return { kind: "dictionary", entries: [...value].map(([key, entry]) => [key.value, entry]) };
      if (value instanceof PdfName) return { kind: "name", text: value.value };
      if (value instanceof PdfString) return { kind: "string", text: value.asString() };
      return { kind: "other" };
    },
  };
}
