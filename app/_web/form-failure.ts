import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { FormState } from "@/app/_ui/form/form-state";
import { firstByField, issueWords } from "@/app/_ui/form/issue-words";
import type { Words } from "@/lib/i18n/words";
import { isRefusal } from "@/lib/kernel/refusal";
import { errorFields, log } from "@/lib/platform/log";

type Values = FormState["values"];

/** What goes back to the page: never a file, never a secret. */
export const typedValues = (raw: Readonly<Record<string, unknown>>): Values =>
  Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, string] => typeof entry[1] === "string" && !/password|token/i.test(entry[0])));

/** The only place where an error becomes something that a person reads. */
export function toFormState(error: unknown, values: Values, t: Words): FormState {
  if (error instanceof z.ZodError) return { values, fields: firstByField(error.issues, (issue) => issueWords(t, issue)) };
  if (isRefusal(error)) {
    const words = t(`refusals.${error.code}` as never, error.params as never);
    return error.field ? { values, fields: { [error.field]: words } } : { values, fields: {}, message: words };
  }
  const incident = randomUUID().slice(0, 8);
  log.error("an action failed", { incident, ...errorFields(error) });
  return { values, fields: {}, message: t("common.unexpected", { incident }) };
}
