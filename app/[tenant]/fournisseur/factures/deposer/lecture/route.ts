import { getTranslations } from "next-intl/server";
import { formValues } from "@/app/_ui/form/form-values";
import { toFormState } from "@/app/_web/form-failure";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { readDeposit } from "@/lib/invoices/deposit-reading";
import { isSignedIn } from "@/lib/kernel/actor";
import type { Scope } from "@/lib/platform/scope";
import type { ReadingAnswer } from "../reading-answer";
import { reportOf, sentIn, typedIn } from "../report";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "no-store" };

/**
 * What a form and its kept file say, as the page asks while it is being filled. `etape`: `donnees` the data of the file alone, at once; `pages` also its text, with
 * what was found; `verification` the whole form. Answers a `ReadingAnswer`, or `{ error }` in the reader's language with status 401 (signed out) or 422 (refused).
 */
export async function POST(request: Request): Promise<Response> {
  const scope = await scopeOfRequest();
  const t = await getTranslations();
  if (!isSignedIn(scope.actor)) return Response.json({ error: t("ui.form.signedOut") }, { status: 401, headers });
  try {
    return Response.json(await answerTo(scope, formValues(await request.formData())), { headers });
  } catch (error) {
    const { message, fields } = toFormState(error, {}, t as never);
    return Response.json({ error: message ?? Object.values(fields)[0] }, { status: 422, headers });
  }
}

async function answerTo(scope: Scope, raw: Readonly<Record<string, unknown>>): Promise<ReadingAnswer> {
  const { etape: step } = raw;
  const { document: uploadId } = sentIn(raw);
  const reading = uploadId ? await readDeposit(scope, { uploadId, values: typedIn(raw), only: step === "donnees" ? "xml" : undefined }) : null;
  const values = step === "verification" ? typedIn(raw) : (reading?.values ?? typedIn(raw));
  const report = step === "donnees" ? null : await reportOf(scope, { ...raw, ...values }, step === "verification");
  return { filling: reading?.filling ?? {}, values, report };
}
