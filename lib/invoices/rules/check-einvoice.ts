import type { Einvoice } from "@/lib/kernel/einvoice";
import type { Finding } from "@/lib/kernel/finding";
import { breakdownRules } from "./breakdown-rules";
import { categoryMixRules } from "./category-mix-rules";
import { categoryRules } from "./category-rules";
import { codeRules } from "./code-rules";
import { decimalRules } from "./decimal-rules";
import { documentRules } from "./document-rules";
import { figuresOf, type Figures } from "./figures";
import { lineRules } from "./line-rules";
import { partyRules } from "./party-rules";
import { paymentRules } from "./payment-rules";
import { holdsFor, type Rule } from "./rule";
import { totalRules } from "./total-rules";

/**
 * The rules of EN 16931-1 on the semantic model, under the identifiers of its published validation artefacts. Not among them, since the model does not
 * hold what they are about: BR-65, BR-CL-03, 07, 13, 15, 24; nor BR-CO-05 to 08, which ask that a code and a text mean the same.
 */
export const einvoiceRules: readonly Rule[] = [
  ...documentRules, ...partyRules, ...lineRules, ...paymentRules, ...totalRules, ...breakdownRules, ...categoryRules, ...categoryMixRules, ...decimalRules, ...codeRules,
];

/** A rule that fails on every one of a thousand lines is said for the first ones: they are corrected together. */
const maximumPlaces = 20;

function* findingsOf({ id, weight, terms, reason, failures }: Rule, einvoice: Einvoice, figures: Figures): Iterable<Finding> {
  let said = 0;
  for (const { place, params } of failures(einvoice, figures)) {
    if (said++ === maximumPlaces) return;
    yield { code: id, weight, terms, place, params: place === null ? params : { ...params, place: String(place) }, reason, field: null };
  }
}

/**
 * What an electronic invoice says against EN 16931, by the rules of its profile: nothing there blocks a deposit. A profile that is not known is held
 * to the whole norm. At most 20 findings for each rule. Pure, and in time that grows with the lines: it runs in the browser too.
 */
export function checkEinvoice(einvoice: Einvoice): Finding[] {
  const figures = figuresOf(einvoice);
  return einvoiceRules.filter((rule) => holdsFor(einvoice.profile, rule)).flatMap((rule) => [...findingsOf(rule, einvoice, figures)]);
}
