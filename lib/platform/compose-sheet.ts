import { readFile, rm } from "node:fs/promises";
import type { Sheet } from "@/lib/ports/pdf";
import type { Scope } from "./scope";

/** Those whose documents are being made now: each waits for their own one before, so that nobody who asks again and again fills the desk that deposits wait for. */
const turns = new Map<string, Promise<unknown>>();

/** A document of a few pages as a PDF, made when it is asked for and not kept; one after the other for one person. Throws `PdfDeskFailure` where it cannot be made now. */
export function composeSheet({ actor, ports }: Pick<Scope, "actor" | "ports">, sheet: Sheet): Promise<Buffer> {
  const who = actor.accountId ?? "";
  const made = (turns.get(who) ?? Promise.resolve()).then(() => compose(ports, sheet));
  const over: Promise<unknown> = made.catch(() => undefined).then(() => { if (turns.get(who) === over) turns.delete(who); });
  turns.set(who, over);
  return made;
}

async function compose({ storage, pdf }: Scope["ports"], sheet: Sheet): Promise<Buffer> {
  const output = await storage.scratchPath();
  try {
    await pdf.compose({ sheet, output });
    return await readFile(output);
  } finally {
    await rm(output, { force: true });
  }
}
