import { isId } from "@/lib/kernel/ids";
import type { Money } from "@/lib/kernel/money";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { BulkLine } from "./inbox.events";
import { assignmentOf, type Assignment } from "./assign-invoice.queries";
import { canMove, finalStates, type InvoiceListItem, type InvoiceState } from "./invoice";
import { inboxRows } from "./invoice-list.queries";
import { mayHandleInbox } from "./invoice.policy";
import { bulkActs, bulkMax, type BulkAct } from "./invoice.schema";

export type BulkChoice = {
  /** `fits`: its state admits the act. Whether this agent may is said by the act itself. */
  readonly rows: readonly (InvoiceListItem & { readonly fits: boolean })[];
  /** Of those that fit, a sum for each currency. */
  readonly sums: readonly Money[];
  readonly assignment: Assignment;
};

const fits = (act: BulkAct, state: InvoiceState): boolean => (act === "assign" ? !(finalStates as readonly InvoiceState[]).includes(state) : canMove(act, state));

/** What a bulk act would be done to, at most a hundred. Throws the refusal `forbidden` for those who handle no invoice. */
export const bulkChoice = (scope: Scope, act: BulkAct, ids: readonly string[]): Promise<BulkChoice> => {
  if (!mayHandleInbox(scope.actor)) throw new Refusal("forbidden", "forbidden");
  return scope.read(async (tx) => {
    const rows = (await inboxRows(tx, scope, [...new Set(ids)].filter(isId).slice(0, bulkMax))).map((row) => ({ ...row, fits: fits(act, row.state) }));
    const sums = new Map<string, Money>();
    for (const { amount: { minor, currency } } of rows.filter((row) => row.fits)) sums.set(currency, { minor: (sums.get(currency)?.minor ?? 0) + minor, currency });
    return { rows, sums: [...sums.values()], assignment: await assignmentOf(tx, scope, null) };
  });
};

export type BulkReport = { readonly act: BulkAct; readonly at: Date; readonly lines: readonly BulkLine[] };

/** What came of a bulk act, for whoever did it. Throws the refusal `notFound` for anybody else. */
export const bulkReport = ({ read, actor }: Scope, reportId: string): Promise<BulkReport> =>
  read(async (tx) => {
    const event = isId(reportId) && actor.accountId !== null && mayHandleInbox(actor)
      ? await tx.event.findFirst({ where: { type: "invoice.handled-in-bulk", actorId: actor.accountId, payload: { path: ["reportId"], equals: reportId } }, select: { at: true, payload: true } })
      : null;
    if (!event) throw new Refusal("not-found", "notFound");
    const { act, lines } = event.payload as { act: BulkAct; lines: BulkLine[] };
    return { act: bulkActs.find((known) => known === act) ?? "assign", at: event.at, lines };
  });
