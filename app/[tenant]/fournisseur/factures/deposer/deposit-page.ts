import { randomUUID } from "node:crypto";
import type { FormState } from "@/app/_ui/form/form-state";
import { formDraft } from "@/app/_web/form-draft";
import { depositChoices, type DepositChoices } from "@/lib/invoices/deposit-choices.queries";
import type { Filling } from "@/lib/invoices/deposit-filling";
import { fillingChoices, readDeposit } from "@/lib/invoices/deposit-reading";
import { startValues, withRibIfNone } from "@/lib/invoices/deposit-start";
import { draftsNamed } from "@/lib/invoices/draft.queries";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { reportOf, typedIn, type Report } from "./report";

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the form is drawn with: what stands in it, what its file offers and what was found. `gone`: the draft that was asked for is not there any more. */
export type DepositPage = { readonly choices: DepositChoices; readonly start: FormState; readonly filling: Filling; readonly report: Report | null; readonly gone: boolean };

/**
 * The form as it is to be drawn: the one that came back without JavaScript (`saisie`), else a draft (`brouillon`), else a new one (for `etablissement`). Each drawing of a new form has a key of its own,
 * a draft has its id: sent twice, it makes one invoice.
 */
export async function depositPage(scope: Scope, query: Query): Promise<DepositPage> {
  const choices = await depositChoices(scope);
  const back = await formDraft(scope, query.saisie, "deposit-invoice");
  const draft = back ? undefined : await draftState(scope, query.brouillon, choices);
  const start = back ?? draft;
  if (!start) {
    const named = typeof query.etablissement === "string" ? query.etablissement : undefined;
    const values = { ...startValues(fillingChoices(scope, choices), named), depositKey: randomUUID() };
    return { choices, start: { values, fields: {} }, filling: {}, report: null, gone: query.brouillon !== undefined };
  }
  const raw = { ...start.values, document: start.files?.document?.map(({ id }) => id) ?? [], attachments: start.files?.attachments?.map(({ id }) => id) ?? [] };
  const whole = query.verifie === "1" || Object.keys(start.fields).length > 0 || start.message !== undefined;
  const report = await reportOf(scope, raw, whole);
  return { choices, start: { ...start, fields: { ...report.fields, ...start.fields } }, filling: await offered(scope, raw), report, gone: false };
}

async function draftState(scope: Scope, id: Query[string], { ribs }: DepositChoices): Promise<FormState | undefined> {
  const [draft] = typeof id === "string" ? await draftsNamed(scope, [id]) : [];
  return draft && { values: { ...withRibIfNone(draft.values, ribs), draftId: draft.id, depositKey: draft.id }, fields: {}, files: draft.files };
}

/** Where the file cannot be read now, the form is there all the same. */
async function offered(scope: Scope, raw: Readonly<Record<string, unknown>> & { readonly document: readonly string[] }): Promise<Filling> {
  const uploadId = raw.document.at(-1);
  try {
    return uploadId ? (await readDeposit(scope, { uploadId, values: typedIn(raw) })).filling : {};
  } catch (error) {
    if (isRefusal(error)) return {};
    throw error;
  }
}
