import { type FileRefusalCode, type FileRole, type FileType, nameAgrees, refuseType } from "@/lib/kernel/file-rules";
import type { Verdict } from "../protocol";
import { isStampable } from "../stamp/stamp-pdf";
import { contentType } from "./content-type";
import { checkJpeg, checkPng } from "./image";
import { inspectPdf } from "./pdf";
import { checkXml } from "./xml";

const EMBEDDED_MAX_DEPTH = 2;

/**
 * Whether these bytes may come in as `role` under `name`. Size and name alone have been checked before. An invoice in PDF
 * is also stamped once, in memory, so that none is accepted whose copy could not be made.
 */
export async function inspectFile(bytes: Uint8Array, name: string, role: FileRole): Promise<Verdict> {
  const type = contentType(bytes);
  const code = refuseType(type, role) ?? (type && !nameAgrees(name, type) ? "file.name-mismatch" : null);
  if (type === null || code !== null) return { accepted: false, code: code ?? "file.type-refused" };
  const verdict = await checkContent(bytes, type, 0);
  if ((role !== "invoice" && role !== "bill") || !verdict.accepted || type !== "application/pdf") return verdict;
  return (await isStampable(bytes, verdict.pages ?? 0)) ? verdict : { accepted: false, code: "file.unreadable" };
}

/** The check of each type's own content. `depth` counts the PDFs around it: an embedded file passes the same gate. */
async function checkContent(bytes: Uint8Array, type: FileType, depth: number): Promise<Verdict> {
  if (depth > EMBEDDED_MAX_DEPTH) return { accepted: false, code: "file.embedded-refused" };
  if (type === "application/pdf") return inspectPdf(bytes, (inner, kind) => checkContent(inner, kind, depth + 1));
  const code = checkOther(bytes, type);
  if (code !== null) return { accepted: false, code };
  return { accepted: true, type, damaged: false, signed: false, encrypted: false, embedded: [] };
}

/** A CSV file has been read as text to know its type: there is nothing left to check. */
function checkOther(bytes: Uint8Array, type: Exclude<FileType, "application/pdf">): FileRefusalCode | null {
  if (type === "image/png") return checkPng(bytes);
  if (type === "image/jpeg") return checkJpeg(bytes);
  return type === "application/xml" ? checkXml(bytes) : null;
}
