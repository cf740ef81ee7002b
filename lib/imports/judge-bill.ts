import { canMove, type BillState } from "@/lib/bills/bill";
import type { ImportedBill, LineProblem, LineState } from "./import";

/** A bill that is online already, as far as a line may say something else of it. */
export type KnownBill = {
  readonly id: string;
  readonly state: BillState;
  readonly facts: BillContent;
  /** What is due now, after its reductions, in minor units. */
  readonly minor: number;
  /** What names its reductions. */
  readonly reductions: readonly string[];
  /** Of its original. */
  readonly sha256: string | null;
};
/** What a file says of a bill. `minor`: as it was put online, before any reduction. */
type BillContent = Pick<ImportedBill, "reference" | "payfipNumber" | "productCode" | "issuedOn" | "dueOn" | "subject" | "minor" | "currency" | "mode"> & { readonly customerNumber: string | null };

export type Judgement = { readonly state: Extract<LineState, "new" | "change" | "known" | "bad">; readonly problem?: LineProblem };

const bad = (code: string, field: string, params: LineProblem["params"] & object = {}): Judgement => ({ state: "bad", problem: { code, field, params } });

/** What names a reduction: the same line of the same file, met again. */
export const causeOf = ({ reference, issuedOn, minor, subject }: ImportedBill): string => [reference, issuedOn, minor, subject].join(" · ");

/** What a line means for what is online: a new bill, a change of one, nothing new, or a contradiction. */
export function judgeBill(bill: ImportedBill, known: KnownBill | undefined): Judgement {
  if (bill.kind === "reduction") return judgeReduction(bill, known);
  if (!known) return { state: "new" };
  const differing = differences(bill, known.facts);
  if (differing.length > 0) return bad("differs", "numero", { columns: differing.join(", ") });
  if (bill.kind === "issued" || bill.kind === known.state) return { state: "known" };
  if (canMove(known.state, bill.kind)) return { state: "change" };
  return bad(bill.kind === "paid" ? "paidOfCancelled" : "cancelOfPaid", "etat");
}

function judgeReduction(bill: ImportedBill, known: KnownBill | undefined): Judgement {
  if (!known) return bad("reductionUnknown", "numero");
  if (known.reductions.includes(causeOf(bill))) return { state: "known" };
  if (known.facts.currency !== bill.currency) return bad("differs", "numero", { columns: "devise" });
  if (known.state === "paid" || known.state === "cancelled") return bad(known.state === "paid" ? "reductionOfPaid" : "reductionOfCancelled", "numero");
  return bill.minor > known.minor ? bad("reductionTooBig", "montant") : { state: "change" };
}

/** The columns in which a line says something else. The debtor's name and address are not the bill's: they may have changed since. */
function differences({ debtor, ...bill }: ImportedBill, facts: BillContent): string[] {
  const same: readonly (readonly [column: string, same: boolean])[] = [
    ["reference_payfip", bill.reference === facts.reference],
    ["numcli", bill.payfipNumber === facts.payfipNumber],
    // Asked of files later than the rest: what says nothing of it contradicts nothing.
    ["code_produit", bill.productCode === null || facts.productCode === null || bill.productCode === facts.productCode],
    ["date_emission", bill.issuedOn === facts.issuedOn],
    ["date_echeance", bill.dueOn === facts.dueOn],
    ["objet", bill.subject === facts.subject],
    ["montant", bill.minor === facts.minor],
    ["devise", bill.currency === facts.currency],
    ["mode", bill.mode === facts.mode],
    ["code_tiers", debtor.customerNumber === facts.customerNumber],
  ];
  return same.filter(([, isSame]) => !isSame).map(([column]) => column);
}
