import { createHash } from "node:crypto";
import { type FileRefusalCode, type FileType, FILE_MAX_BYTES, nameAgrees } from "@/lib/kernel/file-rules";
import type { AcceptedFile, EmbeddedFile } from "@/lib/ports/pdf";
import type { Refused, Verdict } from "../protocol";
import { contentType } from "./content-type";
import { facturxProfile, isFacturxName } from "./facturx";
import { readWithLibpdf } from "./libpdf";
import type { PdfReading } from "./pdf-reading";
import { readWithQpdf } from "./qpdf";

const EMBEDDED_MAX_FILES = 50;

type Readable = Extract<PdfReading, { refused: null }>;
type CheckInner = (bytes: Uint8Array, type: FileType) => Promise<Verdict>;
type Embedded = { files: EmbeddedFile[]; facturx?: AcceptedFile["facturx"] };

/**
 * Whether a PDF may come in. qpdf first; a file that it cannot read gets a second opinion.
 * `checkInner` is the gate for the files embedded in it.
 */
export async function inspectPdf(bytes: Uint8Array, checkInner: CheckInner): Promise<Verdict> {
  let reading = await readWithQpdf(bytes);
  if (reading.refused === "file.unreadable") reading = await readWithLibpdf(bytes);
  if (reading.refused !== null) return { accepted: false, code: reading.refused };
  const { pages, damaged, findings } = reading;
  const code = refusalOf(reading);
  if (code !== null) return { accepted: false, code };
  const embedded = await inspectEmbedded(reading, checkInner);
  if ("accepted" in embedded) return embedded;
  return {
    accepted: true,
    type: "application/pdf",
    pages,
    damaged,
    signed: findings.signed,
    encrypted: false,
    ...(embedded.facturx && { facturx: embedded.facturx }),
    embedded: embedded.files,
  };
}

/** What acts comes first: an unprotected, paged copy of such a file would still be refused. */
function refusalOf({ pages, encrypted, findings }: Readable): FileRefusalCode | null {
  if (findings.active) return "file.active-content";
  if (pages === 0) return "file.no-page";
  if (encrypted) return "file.restricted";
  return findings.unreachable || findings.embedded.length > EMBEDDED_MAX_FILES ? "file.embedded-refused" : null;
}

async function inspectEmbedded({ findings, extract }: Readable, checkInner: CheckInner): Promise<Embedded | Refused> {
  const result: Embedded = { files: [] };
  if (findings.embedded.length === 0) return result;
  const contents = await extract(findings.embedded.map(({ object }) => object));
  for (const { name, object } of findings.embedded) {
    const bytes = contents.get(object) ?? new Uint8Array();
    const type = contentType(bytes);
    const refused: Refused = { accepted: false, code: "file.embedded-refused", embeddedName: name };
    if (bytes.length > FILE_MAX_BYTES || type === null || !nameAgrees(name, type)) return refused;
    if (!(await checkInner(bytes, type)).accepted) return refused;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    result.files.push({ name, type, bytes: bytes.length, sha256 });
    const profile = isFacturxName(name) && type === "application/xml" ? facturxProfile(bytes) : null;
    if (profile !== null) result.facturx ??= { profile, fileName: name };
  }
  return result;
}
