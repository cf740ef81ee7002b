import { getTranslations } from "next-intl/server";
import { toFormState } from "@/app/_web/form-failure";
import { receiveFiles } from "@/app/_web/receive-files";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { isSignedIn } from "@/lib/kernel/actor";
import { Refusal } from "@/lib/kernel/refusal";
import { receiveFile } from "@/lib/documents/receive-file";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "no-store" };

/**
 * One file of a form, sent by itself while the person fills the rest: `file`, and `role` (what it is sent as). Answers `{ id, name, bytes }`, or
 * `{ error }` in the reader's language with status 401 (signed out) or 422 (refused).
 */
export async function POST(request: Request): Promise<Response> {
  const scope = await scopeOfRequest();
  const t = await getTranslations();
  if (!isSignedIn(scope.actor)) return Response.json({ error: t("ui.form.signedOut") }, { status: 401, headers });
  try {
    const received = await receiveFiles(request, scope.ports.storage);
    try {
      const [file] = received.files;
      if (!file) throw new Refusal("conflict", "document.upload.broken");
      return Response.json(await receiveFile(scope, { path: file.path, name: file.name, role: received.form.get("role") }), { headers });
    } finally {
      await received.discard();
    }
  } catch (error) {
    const { message, fields } = toFormState(error, {}, t);
    return Response.json({ error: message ?? Object.values(fields)[0] }, { status: 422, headers });
  }
}
