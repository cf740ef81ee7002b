import { basename } from "node:path";
import { getTranslations } from "next-intl/server";
import { toFormState } from "@/app/_web/form-failure";
import { refuseForm, signedOut, succeed } from "@/app/_web/form-route";
import { receiveFiles } from "@/app/_web/receive-files";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { importMaxBytes } from "@/lib/imports/import";
import { mayImport } from "@/lib/imports/import.policy";
import { sendImportSchema } from "@/lib/imports/import.schema";
import { receiveImport } from "@/lib/imports/receive-import";
import { isSignedIn } from "@/lib/kernel/actor";
import { Refusal } from "@/lib/kernel/refusal";

export const dynamic = "force-dynamic";

const page = "/gestion/titres/import";
const most = { file: importMaxBytes, all: importMaxBytes, refusal: () => new Refusal("conflict", "import.tooBig", { max: importMaxBytes / 1e6 }, "file") };

/** The POST of a file of bills, with or without JavaScript. Whoever may not send one is told before its bytes are read. */
export async function POST(request: Request): Promise<Response> {
  const scope = await scopeOfRequest();
  const t = await getTranslations();
  if (!isSignedIn(scope.actor)) return signedOut(request, page, t("ui.form.signedOut"));
  try {
    if (!mayImport(scope.actor)) throw new Refusal("forbidden", "forbidden");
    const received = await receiveFiles(request, scope.ports.storage, most);
    try {
      const [file] = received.files;
      sendImportSchema.parse({ file });
      const { importId } = await receiveImport(scope, { path: file?.path, fileName: file && basename(file.name.replaceAll("\\", "/")).slice(-200) });
      return succeed(request, `${page}/${importId}`);
    } finally {
      await received.discard();
    }
  } catch (error) {
    return refuseForm(request, scope, { form: "receive-import", back: page }, toFormState(error, {}, t));
  }
}
