import { getTranslations } from "next-intl/server";
import { redirect, unstable_rethrow } from "next/navigation";
import { formValues } from "@/app/_ui/form/form-values";
import type { FormState } from "@/app/_ui/form/form-state";
import type { Operation } from "@/lib/platform/operation";
import { toFormState, typedValues } from "./form-failure";
import { scope } from "./scope";

/**
 * Turns an operation into a server action. `then`: the path to go to, from what the operation gave back, or words to show on the same page.
 */
export const formAction = <Result,>(perform: Operation<Result>, then: (result: Result) => string | { message: string } | Promise<string | { message: string }>) =>
  async (_previous: FormState, form: FormData): Promise<FormState> => {
    const raw = formValues(form);
    let next: string | { message: string };
    try {
      next = await then(await perform(await scope(), raw));
    } catch (error) {
      unstable_rethrow(error);
      return toFormState(error, typedValues(raw), await getTranslations());
    }
    if (typeof next === "string") redirect(next);
    return { values: {}, fields: {}, done: next.message };
  };
