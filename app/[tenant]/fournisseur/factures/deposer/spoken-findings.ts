import { getLocale, getTranslations } from "next-intl/server";
import { isReasonCode } from "@/lib/invoices/invoice";
import { remarkOf } from "@/lib/invoices/deposit-remarks";
import { spokenParams } from "@/lib/invoices/rules/spoken-params";
import type { Finding } from "@/lib/kernel/finding";
import type { Locale } from "@/lib/kernel/locale";

/** A finding as its reader's page says it. `reason`: what a refusal for it would carry. `source`: which part of the file speaks, for a difference. */
export type SpokenFinding = {
  readonly key: string; readonly code: string; readonly weight: Finding["weight"]; readonly sentence: string; readonly field: string | null;
  readonly reason: { readonly code: string; readonly words: string } | null; readonly source: string | null;
};

/** Findings in the reader's language, each under its own name. */
export async function spokenFindings(findings: readonly Finding[]): Promise<SpokenFinding[]> {
  const [t, locale] = [await getTranslations(), (await getLocale()) as Locale];
  return findings.map((finding) => {
    const { code, weight, params, place, field, reason } = finding;
    const sentence = t(`rules.${code}` as never, { ...spokenParams(params, locale), place: place ?? "" } as never);
    return { key: remarkOf(finding), code, weight, sentence, field, source: params.source ?? null, reason: isReasonCode(reason) ? { code: reason, words: t(`invoices.reasons.${reason}`) } : null };
  });
}
