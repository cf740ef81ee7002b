import { jsonRoute } from "@/app/_web/json-route";
import { receiveFiles } from "@/app/_web/receive-files";
import { receiveFile } from "@/lib/documents/receive-file";
import { Refusal } from "@/lib/kernel/refusal";

export const dynamic = "force-dynamic";

/** One file of a form, sent by itself while the person fills the rest: `file`, and `role` (what it is sent as). Answers `{ id, name, bytes }`. */
export const POST = jsonRoute(async (scope, request) => {
  const received = await receiveFiles(request, scope.ports.storage);
  try {
    const [file] = received.files;
    if (!file) throw new Refusal("conflict", "document.upload.broken");
    return await receiveFile(scope, { path: file.path, name: file.name, role: received.form.get("role") });
  } finally {
    await received.discard();
  }
});
