import type { Finding } from "@/lib/kernel/finding";
import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import { checkDifferences } from "./deposit-differences";
import type { DepositToCheck } from "./deposit-input";
import { depositFinding } from "./deposit-rules";
import { checkSeller } from "./deposit-seller";
import { checkTyped } from "./deposit-typed";

/** As the words choose by it: they take no hyphen. */
const reasons = { doctype: "doctype", "too-big": "big", "not-xml": "malformed", "not-an-invoice": "other" } as const satisfies Record<NonNullable<InvoiceReading["unreadable"]>, string>;
const weights: readonly Finding["weight"][] = ["block", "warning", "information"];

/**
 * The pre-flight of a deposit: what was typed against the file, the establishment, the RIB and what the organisation asks. What blocks comes first.
 * It blocks only for what was typed: a malformed identifier, HT + tax that is not TTC, an impossible date, a number that this establishment has used,
 * a purchase order or a service that the organisation requires. Pure: it runs in the browser too. The rules of EN 16931 are checkEinvoice's.
 */
export function checkDeposit(deposit: DepositToCheck): Finding[] {
  const unreadable = deposit.reading?.unreadable;
  const findings = [
    ...checkTyped(deposit),
    ...(unreadable ? [depositFinding("GUICHET-XML-ILLISIBLE", { why: reasons[unreadable] })] : []),
    ...checkSeller(deposit),
    ...checkDifferences(deposit),
  ];
  return weights.flatMap((weight) => findings.filter((finding) => finding.weight === weight));
}
