import { readFile, rm } from "node:fs/promises";
import type { Sheet } from "@/lib/ports/pdf";
import type { Scope } from "./scope";

/** A document of a few pages as a PDF, made when it is asked for and not kept. Throws `PdfDeskFailure` where it cannot be made now. */
export async function composeSheet({ ports: { storage, pdf } }: Pick<Scope, "ports">, sheet: Sheet): Promise<Buffer> {
  const output = await storage.scratchPath();
  try {
    await pdf.compose({ sheet, output });
    return await readFile(output);
  } finally {
    await rm(output, { force: true });
  }
}
