import type { useTranslations } from "next-intl";
import type { FormState } from "./form-state";

type Words = ReturnType<typeof useTranslations<"ui.form">>;
type Answer = { redirect: string } | FormState;

/** Posts a form to its route without leaving the page. Whatever goes wrong, the answer is something to read and nothing typed is lost. */
export async function sendForm(route: string, form: FormData, previous: FormState, t: Words): Promise<Answer> {
  const refusal = (message: string): FormState => ({ values: previous.values, files: previous.files, fields: {}, message });
  try {
    const response = await fetch(route, { method: "POST", body: form, headers: { accept: "application/json" } });
    if (response.headers.get("content-type")?.includes("application/json")) return (await response.json()) as Answer;
    if (response.status === 413) return refusal(t("tooLarge"));
    return refusal(response.status === 401 || response.redirected ? t("signedOut") : t("unexpected"));
  } catch {
    return refusal(t("offline"));
  }
}
