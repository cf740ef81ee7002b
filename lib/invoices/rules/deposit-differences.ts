import { absolute, compare, decimalText, fromMinor, isEqual, parseDecimal, subtract, zero, type Decimal, type DecimalText } from "@/lib/kernel/decimal";
import type { Einvoice } from "@/lib/kernel/einvoice";
import type { Finding } from "@/lib/kernel/finding";
import { isCurrency, parseAmount } from "@/lib/kernel/money";
import { creditTypeCodes } from "./codes/lists";
import { depositFinding, type DepositCode } from "./deposit-rules";
import type { DepositToCheck, TypedDeposit } from "./deposit-input";
import { isDay } from "@/lib/kernel/dates";
import { shown, type Params } from "./rule";

/** How values of a kind are read, told apart and said. `read` gives null for nothing, or nothing that can be compared. */
type Kind<Value> = {
  readonly read: (written: string | null) => Value | null;
  readonly same: (one: Value, other: Value) => boolean;
  readonly said: (found: Value, expected: Value) => Params;
};

const words: Kind<string> = {
  read: (written) => written?.replace(/\s+/g, " ").trim() || null,
  same: (one, other) => one.toLowerCase() === other.toLowerCase(),
  said: (found, expected) => ({ text: shown(found), expectedText: shown(expected) }),
};
const days: Kind<string> = {
  read: (written) => (isDay(written) ? written : null),
  same: (one, other) => one === other,
  said: (date, expectedDate) => ({ date, expectedDate }),
};
/** A credit note may be written with a sign or without. */
const amounts: Kind<Decimal> = {
  read: parseDecimal,
  same: (one, other) => isEqual(absolute(one), absolute(other)),
  said: (found, expected) => ({ amount: decimalText(absolute(found)), expectedAmount: decimalText(absolute(expected)) }),
};

type Said = { readonly typed: string | null; readonly xml: string | null; readonly text: string | null };

/** A field's values that are not the same: the file's or the page's beside what was typed, or, where nothing was, beside each other. */
function* between<Value>(code: DepositCode, kind: Kind<Value>, said: Said, field?: string): Iterable<Finding> {
  const [typed, xml, text] = [kind.read(said.typed), kind.read(said.xml), kind.read(said.text)];
  const place = field === undefined ? {} : { field };
  if (typed === null) {
    if (xml !== null && text !== null && !kind.same(xml, text)) yield depositFinding(code, { source: "both", ...kind.said(text, xml) }, place);
    return;
  }
  if (xml !== null && !kind.same(xml, typed)) yield depositFinding(code, { source: "xml", ...kind.said(xml, typed) }, place);
  // A page is read by guessing: where the data agree with what was typed, what it seems to say is only good to know.
  const weight = xml !== null && kind.same(xml, typed) ? "information" : "warning";
  if (text !== null && !kind.same(text, typed)) yield depositFinding(code, { source: "text", ...kind.said(text, typed) }, { weight, ...place });
}

const typedAmount = (typed: string, currency: string): DecimalText | null => {
  const minor = isCurrency(currency) ? parseAmount(typed, currency) : null;
  return minor !== null && isCurrency(currency) ? decimalText(fromMinor(minor, currency)) : null;
};

/** The total of taxes, or, where a file leaves it out, what stands between its two other totals. */
function taxOf({ net, vat, gross }: Einvoice["totals"]): DecimalText | null {
  const [without, withTax] = [parseDecimal(net), parseDecimal(gross)];
  return vat === null && without && withTax ? decimalText(subtract(withTax, without)) : vat;
}

function* kinds({ kind }: TypedDeposit, { typeCode, totals }: Einvoice): Iterable<Finding> {
  const gross = parseDecimal(totals.gross);
  const isCredit = creditTypeCodes.has(typeCode ?? "") || (gross !== null && compare(gross, zero) < 0);
  if (typeCode !== null && kind !== "" && isCredit !== (kind === "credit-note")) yield depositFinding("GUICHET-ECART-NATURE", { found: isCredit ? "credit" : "invoice" });
}

/** The invoice that a credit note corrects. A file may name several: the one that was typed is then the one that counts. */
function origin({ kind, creditedNumber }: TypedDeposit, { precedingInvoices }: Einvoice): Said {
  const named = precedingInvoices.map(({ number }) => number);
  const typed = kind === "credit-note" ? words.read(creditedNumber) : null;
  const same = named.find((number) => typed !== null && words.same(words.read(number) ?? "", typed));
  return { typed, xml: typed === null ? null : (same ?? named.find((number) => words.read(number) !== null) ?? null), text: null };
}

/** Every difference between what was typed, the data of the electronic invoice and what its pages seem to say. */
export function* checkDifferences({ typed, reading, organization }: DepositToCheck): Iterable<Finding> {
  const xml = reading?.einvoice ?? null;
  const text = reading?.text ?? null;
  const amount = (name: "net" | "tax" | "gross", inXml: DecimalText | null): Said => ({ typed: typedAmount(typed[name], typed.currency), xml: inXml, text: text?.[name] ?? null });
  if (xml) yield* kinds(typed, xml);
  yield* between("GUICHET-ECART-NUMERO", words, { typed: typed.number, xml: xml?.number ?? null, text: text?.number ?? null });
  if (xml) yield* between("GUICHET-ECART-ORIGINE", words, origin(typed, xml));
  yield* between("GUICHET-ECART-DATE", days, { typed: typed.issuedOn, xml: xml?.issuedOn ?? null, text: text?.issuedOn ?? null });
  yield* between("GUICHET-ECART-ECHEANCE", days, { typed: typed.dueOn, xml: xml?.dueOn ?? null, text: text?.dueOn ?? null });
  yield* between("GUICHET-ECART-MONNAIE", words, { typed: typed.currency, xml: xml?.currency ?? null, text: text?.currency ?? null });
  yield* between("GUICHET-ECART-HT", amounts, amount("net", xml?.totals.net ?? null));
  yield* between("GUICHET-ECART-TAXE", amounts, amount("tax", xml ? taxOf(xml.totals) : null));
  yield* between("GUICHET-ECART-TTC", amounts, amount("gross", xml?.totals.gross ?? null));
  yield* between("GUICHET-ECART-COMMANDE", words, { typed: typed.orderReference, xml: xml?.orderReference ?? null, text: text?.orderReference ?? null });
  const service = { typed: typed.receivingService, xml: xml?.buyerReference ?? null, text: null };
  yield* between("GUICHET-ECART-SERVICE", words, service, organization.services.length > 0 ? "departmentId" : "receivingService");
}
