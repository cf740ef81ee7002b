import { formValues } from "@/app/_ui/form/form-values";
import { jsonRoute } from "@/app/_web/json-route";
import { readDeposit } from "@/lib/invoices/deposit-reading";
import type { ReadingAnswer } from "../reading-answer";
import { reportOf, sentIn, typedIn } from "../report";

export const dynamic = "force-dynamic";

/**
 * What a form and its kept file say, as the page asks while it is being filled. `etape`: `donnees` the data of the file alone, at once; `pages` also its text, with
 * what was found; `verification` the whole form.
 */
export const POST = jsonRoute(async (scope, request): Promise<ReadingAnswer> => {
  const raw = formValues(await request.formData());
  const { etape: step } = raw;
  const { document: uploadId } = sentIn(raw);
  const reading = uploadId ? await readDeposit(scope, { uploadId, values: typedIn(raw), only: step === "donnees" ? "xml" : undefined }) : null;
  const values = step === "verification" ? typedIn(raw) : (reading?.values ?? typedIn(raw));
  const report = step === "donnees" ? null : await reportOf(scope, { ...raw, ...values }, step === "verification");
  return { filling: reading?.filling ?? {}, values, report };
});
