import type { TextProposal } from "@/lib/kernel/invoice-reading";
import { bareIdentifier, isIdentifier } from "@/lib/kernel/establishment-identifier";
import { ibanInText } from "./text-accounts";
import { labels, NUMBER_SIGN } from "./text-labels";
import { besideLabel, type Label, plain, type TextLine } from "./text-lines";
import { proposeTotals } from "./text-totals";
import { dayInText, referenceInText } from "./text-values";

/** What the lines of a plain PDF seem to say of an invoice in French: only what stands beside its label and is plausible, null for the rest. */
export function proposeFromText(lines: readonly TextLine[]): TextProposal {
  const issuedOn = find(lines, labels.issuedOn, dayInText);
  const dueOn = find(lines, labels.dueOn, dayInText);
  return {
    number: find(lines, labels.number, referenceInText),
    issuedOn,
    dueOn: issuedOn !== null && dueOn !== null && dueOn < issuedOn ? null : dueOn,
    ...proposeTotals(lines),
    iban: ibanInText(lines.map(({ cells }) => cells.map(({ text }) => text).join(" ")).join("\n\n")),
    orderReference: find(lines, labels.orderReference, referenceInText),
    sellerIdentifier: sellerIdentifier(lines),
  };
}

function find<Value>(lines: readonly TextLine[], wanted: readonly Label[], read: (text: string) => Value | null): Value | null {
  for (const label of wanted)
    for (const text of besideLabel(lines, label)) {
      const value = read(text);
      if (value !== null) return value;
    }
  return null;
}

/** The buyer's may be written too: several different ones propose none. */
function sellerIdentifier(lines: readonly TextLine[]): string | null {
  const found = new Set<string>();
  for (const label of labels.sellerIdentifier)
    for (const text of besideLabel(lines, label)) {
      const written = plain(text).replace(new RegExp(`^${NUMBER_SIGN}[ :]*`), "");
      const digits = bareIdentifier(/^\d[\d .-]*/.exec(written)?.[0] ?? "");
      if (isIdentifier("SIRET", digits) || isIdentifier("RIDET", digits)) found.add(digits);
    }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
