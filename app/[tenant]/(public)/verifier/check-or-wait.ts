import { answerWith } from "@/app/_web/answer";
import { checkDocument, type DocumentCheck } from "@/lib/documents/check-document";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";

export type Checked = DocumentCheck | "wait";

/** What was found, or that too much was asked from here. An address that carries no hash is one whose file is not known. */
export async function checkOrWait(scope: Scope, asked: { archiveNumber?: string; sha256?: string }): Promise<Checked> {
  const wellFormed = asked.sha256 === undefined || /^[0-9a-f]{64}$/.test(asked.sha256);
  try {
    return await checkDocument(scope, wellFormed ? asked : { ...asked, sha256: "0".repeat(64) });
  } catch (error) {
    if (!isRefusal(error) || error.code !== "document.check-throttled") throw error;
    answerWith(429);
    return "wait";
  }
}
