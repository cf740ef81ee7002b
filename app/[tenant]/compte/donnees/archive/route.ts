import { getTranslations } from "next-intl/server";
import { toFormState } from "@/app/_web/form-failure";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { seeOther } from "@/app/_web/see-other";
import { sendZip } from "@/app/_web/send-zip";
import { exportData } from "@/lib/accounts/export-data";
import { keepDraft } from "@/lib/documents/keep-draft";
import { isSignedIn } from "@/lib/kernel/actor";
import { dateAt } from "@/lib/kernel/dates";
import { exportForm } from "../export-form";

export const dynamic = "force-dynamic";

/** One's data as a ZIP, once the password was given; a refusal comes back to the page of the form. */
export async function POST(request: Request): Promise<Response> {
  const scope = await scopeOfRequest();
  const t = await getTranslations();
  if (!isSignedIn(scope.actor)) return seeOther("/connexion?retour=%2Fcompte%2Fdonnees");
  try {
    const zip = await exportData(scope, { password: (await request.formData()).get("password") });
    return sendZip(zip, t("accounts.exporting.fileName", { date: dateAt(scope.now, scope.organization.timeZone) }));
  } catch (error) {
    const { message, fields } = toFormState(error, {}, t);
    const draft = await keepDraft(scope, { form: exportForm, state: { values: {}, fields, ...(message ? { message } : {}) } });
    return seeOther(`/compte/donnees?saisie=${draft}`);
  }
}
