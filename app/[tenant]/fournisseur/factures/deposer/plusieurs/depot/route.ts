import { getTranslations } from "next-intl/server";
import { toFormState } from "@/app/_web/form-failure";
import { signedOut } from "@/app/_web/form-route";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { seeOther } from "@/app/_web/see-other";
import { depositDraft } from "@/lib/invoices/deposit-draft";
import { atOnceMax } from "@/lib/invoices/invoice.schema";
import { isSignedIn } from "@/lib/kernel/actor";
import type { DraftOutcome } from "../batch";

export const dynamic = "force-dynamic";

const page = "/fournisseur/factures/deposer/plusieurs";
const textsOf = (form: FormData, name: string) => form.getAll(name).filter((value): value is string => typeof value === "string");

/**
 * Sends the drafts that were ticked (`brouillon`), one after the other: one that is refused does not stop the others. Answers what came of each (`{ outcomes }`)
 * where the page asks for `application/json`, else the list again.
 */
export async function POST(request: Request): Promise<Response> {
  const scope = await scopeOfRequest();
  const t = await getTranslations();
  if (!isSignedIn(scope.actor)) return signedOut(request, page, t("ui.form.signedOut"));
  const form = await request.formData();
  const outcomes: DraftOutcome[] = [];
  for (const draftId of textsOf(form, "brouillon").slice(0, atOnceMax)) {
    try {
      outcomes.push({ draftId, invoiceId: (await depositDraft(scope, { draftId })).id });
    } catch (error) {
      const { message, fields } = toFormState(error, {}, t);
      outcomes.push({ draftId, refused: message ?? Object.values(fields).join(" ") });
    }
  }
  if ((request.headers.get("accept") ?? "").includes("application/json")) return Response.json({ outcomes }, { headers: { "cache-control": "no-store" } });
  const sent = outcomes.filter((outcome) => "invoiceId" in outcome).length;
  const query = new URLSearchParams({ lot: textsOf(form, "lot").join(","), envoyees: String(sent), refusees: String(outcomes.length - sent) });
  return seeOther(`${page}?${query.toString()}`);
}
