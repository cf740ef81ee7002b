import { getTranslations } from "next-intl/server";
import { redirect, unstable_rethrow } from "next/navigation";
import { formValues } from "@/app/_ui/form/form-values";
import type { FormState } from "@/app/_ui/form/form-state";
import type { Operation } from "@/lib/platform/operation";
import { toFormState, typedValues } from "./form-failure";
import { scope } from "./scope";

type Next = string | { message: string };

/**
 * Turns an operation into a server action. `then`: the path to go to, from what the operation gave back, or words to show on the same page.
 * `more`: what the request itself says beside the form, and no form can say in its place.
 */
export const formAction = <Result,>(perform: Operation<Result>, then: (result: Result) => Next | Promise<Next>, more: () => Promise<Readonly<Record<string, string>>> = async () => ({})) =>
  async (_previous: FormState, form: FormData): Promise<FormState> => {
    const raw = formValues(form);
    let next: Next;
    try {
      next = await then(await perform(await scope(), { ...raw, ...(await more()) }));
    } catch (error) {
      unstable_rethrow(error);
      return toFormState(error, typedValues(raw), await getTranslations());
    }
    if (typeof next === "string") redirect(next);
    return { values: {}, fields: {}, done: next.message };
  };
