import { ParseSpeeds, PDFDocument } from "pdf-lib";
import type { Band } from "@/lib/ports/pdf";
import { BandForms } from "./band-form";
import { PageStamper } from "./page-stamper";
import { removeSignatures } from "./signatures";

export type Stamped = { bytes: Uint8Array; pages: number; signedOriginal: boolean };

/**
 * The bytes of a stamped copy. The original's are not changed. The copy is opened again and its pages counted.
 * @throws Error when the PDF cannot be read, has no page, is encrypted, or its copy is not sound.
 */
export async function stampPdf(original: Uint8Array, band: Band): Promise<Stamped> {
  const document = await open(original);
  const pages = document.getPages();
  if (pages.length === 0) throw new Error("no page to stamp");
  const signedOriginal = removeSignatures(document);
  const stamper = new PageStamper(document.context, new BandForms(document.context, band, signedOriginal));
  for (const page of new Set(pages.map(({ node }) => node))) stamper.stamp(page);
  const bytes = await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
  const copy = await open(bytes);
  if (copy.getPageCount() !== pages.length) throw new Error("the copy has lost pages");
  return { bytes, pages: pages.length, signedOriginal };
}

/** Whether a copy of this PDF can be made and has the number of pages that the other engine has counted. */
export async function isStampable(original: Uint8Array, pages: number): Promise<boolean> {
  try {
    return (await stampPdf(original, { lines: ["-"], qr: "-" })).pages === pages;
  } catch {
    return false;
  }
}

/** Never past an encryption: what its author protected is not ours to rewrite. */
function open(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    parseSpeed: ParseSpeeds.Fastest,
  });
}
