import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { log } from "@/lib/platform/log";
import type { Scope } from "@/lib/platform/scope";
import { isAlteredContent, type ByteRange } from "@/lib/ports/storage";
import type { ReadableDocument } from "./document.queries";

/** The bytes, or why they are not handed over: `incident` is in the log. */
export type Opened = { readonly stream: Readable } | { readonly incident: string };

/** The original, after its hash was checked: content that is another is never served. */
export async function openOriginal({ organization, ports: { storage } }: Scope, document: ReadableDocument, range?: ByteRange): Promise<Opened> {
  try {
    return { stream: await storage.openArchived(organization.id, document.sha256, range) };
  } catch (error) {
    if (!isAlteredContent(error)) throw error;
    const incident = randomUUID().slice(0, 8);
    log.error("an archived original is altered or gone", { incident, organization: organization.slug, archiveNumber: document.archiveNumber });
    return { incident };
  }
}

/** The latest stamped copy; null when it is not there, and is to be made. */
export async function openCopy({ organization, ports: { storage } }: Scope, { copy }: ReadableDocument, range?: ByteRange): Promise<Readable | null> {
  return copy && storage.openCopy(organization.id, copy.sha256, range);
}
