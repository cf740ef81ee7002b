import { PDFDict, type PDFDocument, PDFName, PDFNull } from "pdf-lib";

const name = (text: string) => PDFName.of(text);

/**
 * Takes the signatures out of a document that is about to be written anew, and says whether there were any. Left in,
 * they would show as broken, as if somebody had tampered with the invoice. Their drawing on the page stays.
 */
export function removeSignatures(document: PDFDocument): boolean {
  const { context, catalog } = document;
  let found = false;
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const value = object.lookup(name("V"));
    const holdsSignature = value instanceof PDFDict && isSignature(value);
    if (holdsSignature) object.delete(name("V"));
    // Emptied, not deleted: a gap in the numbers makes a table of objects that some readers cannot follow.
    if (isSignature(object)) context.assign(reference, PDFNull);
    found ||= holdsSignature || isSignature(object);
  }
  if (!found) return false;
  catalog.delete(name("Perms"));
  catalog.delete(name("DSS"));
  const form = catalog.lookup(name("AcroForm"));
  if (form instanceof PDFDict) form.delete(name("SigFlags"));
  return true;
}

function isSignature(object: PDFDict): boolean {
  return object.has(name("ByteRange")) && object.has(name("Contents"));
}
