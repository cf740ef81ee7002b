import type { FormState } from "@/app/_ui/form/form-state";
import { formAction } from "@/app/_web/form-action";
import { folder, withQuery, type Query } from "./choice";

type Perform<Result> = Parameters<typeof formAction<Result>>[0];

/** The list that a form was opened from, as its field `liste` says it. */
export const listOf = (said: FormDataEntryValue | string | null): Query => (typeof said === "string" ? Object.fromEntries(new URLSearchParams(said.slice(0, 2000))) : {});
export const listText = (list: Query): string => new URLSearchParams(list).toString();

/** An act that leads to a page which still knows the list: `path` under the inbox, from what the act gave, with what is said there once. */
export const keepingList = <Result>(perform: Perform<Result>, path: (result: Result) => string, done?: string) =>
  async (previous: FormState, form: FormData): Promise<FormState> =>
    formAction(perform, (result) => withQuery({ ...listOf(form.get("liste")), ...(done ? { fait: done } : {}) }, `${folder}/${path(result)}`))(previous, form);
