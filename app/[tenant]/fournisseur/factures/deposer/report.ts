import { getTranslations } from "next-intl/server";
import { toFormState } from "@/app/_web/form-failure";
import { depositChecks, type DepositChecks, type DepositToSend } from "@/lib/invoices/deposit-checks";
import { remarksOf } from "@/lib/invoices/deposit-remarks";
import { draftFields, type DraftValues } from "@/lib/invoices/draft";
import { depositInvoiceSchema } from "@/lib/invoices/invoice.schema";
import { keptIds } from "@/lib/kernel/kept-files";
import type { Scope } from "@/lib/platform/scope";
import { spokenFindings, type SpokenFinding } from "./spoken-findings";

/** What is to be known before sending. `fields`: what keeps it from being sent, beside each field; `seen`: the remarks that it shows, by their names. */
export type Report = { readonly findings: readonly SpokenFinding[]; readonly fields: Readonly<Record<string, string>>; readonly seen: string; readonly whole: boolean };

type Raw = Readonly<Record<string, unknown>>;

/** What a form holds as text, right or wrong. */
export const typedIn = (raw: Raw): DraftValues =>
  Object.fromEntries(draftFields.flatMap((field) => (typeof raw[field] === "string" ? [[field, raw[field].trim()]] : [])));

export const sentIn = (raw: Raw): DepositToSend => ({ ...typedIn(raw), document: keptIds(raw, "document").at(-1) });

/** Checks a form as it stands. `whole`: also what is missing in it; without it only what was found is told, for a form that is not finished. */
export async function reportOf(scope: Scope, raw: Raw, whole: boolean): Promise<Report> {
  const checks = await depositChecks(scope, sentIn(raw));
  return spokenReport(checks, whole ? (depositInvoiceSchema.safeParse(raw).error ?? null) : null, whole);
}

/** The same from checks that were made. `missing`: what the form itself refuses. */
export async function spokenReport({ obstacles, blocks, findings }: DepositChecks, missing: Error | null, whole: boolean): Promise<Report> {
  const t = await getTranslations();
  const problems: Error[] = [...[...obstacles].reverse(), ...(missing ? [missing] : [])];
  const fields = whole ? problems.reduce<Record<string, string>>((said, problem) => ({ ...said, ...toFormState(problem, {}, t).fields }), {}) : {};
  return { findings: await spokenFindings([...blocks, ...findings]), fields, seen: remarksOf(findings).join(" "), whole };
}
