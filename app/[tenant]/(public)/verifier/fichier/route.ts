import { hashOfReceived } from "@/app/_web/hash-received";
import { seeOther } from "@/app/_web/see-other";
import { verificationPath } from "@/lib/documents/document";
import { isArchiveNumber } from "@/lib/kernel/archive-number";

export const dynamic = "force-dynamic";

/** A file to check, sent where JavaScript is off: hashed as it comes, never kept. The page of the result carries its hash alone. */
export async function POST(request: Request): Promise<Response> {
  const { sha256, form } = await hashOfReceived(request);
  const number = String(form.get("numero") ?? "");
  const page = isArchiveNumber(number) ? verificationPath(number) : "/verifier";
  const answer = sha256.length === 64 ? `empreinte=${sha256}` : `fichier=${sha256}`;
  return seeOther(`${page}?${answer}`);
}
