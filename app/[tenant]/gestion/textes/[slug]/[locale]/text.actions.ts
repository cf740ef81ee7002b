"use server";
import { typedValues } from "@/app/_web/form-failure";
import { formAction } from "@/app/_web/form-action";
import type { FormState } from "@/app/_ui/form/form-state";
import { formValues } from "@/app/_ui/form/form-values";
import { textSlugs } from "@/lib/texts/text";
import { restoreText } from "@/lib/texts/restore-text";
import { writeText } from "@/lib/texts/write-text";

const save = formAction(writeText, ({ name, locale, version }) => `/gestion/textes/${textSlugs[name]}/${locale}?fait=enregistre&version=${version.getTime()}`);

/** « Aperçu » gives back what was typed, for the page to draw, and saves nothing. */
export const editTextAction = async (previous: FormState, form: FormData): Promise<FormState> =>
  form.get("act") === "preview" ? { values: typedValues(formValues(form)), fields: {} } : save(previous, form);

export const restoreTextAction = formAction(restoreText, () => "/gestion/textes?fait=retabli");
