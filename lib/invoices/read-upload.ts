import type { Prisma } from "@/generated/prisma/client";
import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import type { FileType } from "@/lib/kernel/file-rules";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { isPdfDeskFailure } from "@/lib/ports/pdf";
import { mayTouchDraft } from "./draft.policy";
import { readUploadSchema } from "./draft.schema";

const nothing: InvoiceReading = { einvoice: null, unreadable: null, text: null };

/**
 * Reads a kept file of the person as an invoice and keeps what was read beside it: twice is the same. With `only: "xml"` it gives the XML alone, sooner, and
 * keeps nothing. A file that takes too long to read says nothing. Refuses (`document.upload.not-checked`) where nothing can be read at the moment.
 */
export const readUpload = operation({
  name: "invoice.read-upload",
  input: readUploadSchema,
  load: ({ read, now }, { uploadId: id }) =>
    read((tx) => tx.upload.findFirst({ where: { id, role: "invoice", expiresAt: { gt: now } }, select: { id: true, accountId: true, mediaType: true, reading: true } })),
  may: mayTouchDraft,
  async run(scope, { only }, { id, mediaType, reading: before }): Promise<InvoiceReading> {
    if (before !== null) return before as InvoiceReading;
    const reading = await readFile(scope, { path: scope.ports.storage.incomingPath(scope.organization.id, id), type: mediaType as FileType, only });
    if (only === undefined) await scope.commit(({ tx }) => tx.upload.updateMany({ where: { id, accountId: scope.actor.accountId ?? undefined }, data: { reading: reading as Prisma.InputJsonObject } }));
    return reading;
  },
});

async function readFile({ ports }: Scope, file: { path: string; type: FileType; only?: "xml" }): Promise<InvoiceReading> {
  try {
    return await ports.pdf.readInvoice(file);
  } catch (error) {
    if (!isPdfDeskFailure(error)) throw error;
    if (error.code === "unavailable") throw new Refusal("unavailable", "document.upload.not-checked", {}, "document");
    return nothing;
  }
}
