import type { BillState } from "./bill";

type On<Type extends string, Payload extends object> = { readonly type: Type; readonly billId: string; readonly payload: Payload };
type Named = { readonly number: string };

/** `until`: the last day of the first of them; `from` and `to`: the days of the first and the last bill. All `2028-11-21`. */
type EndAnnounced = { readonly count: number; readonly until: string; readonly from: string; readonly to: string };

/** What can happen to a bill besides its payments. `cause` of a change: the import or the agent's act that brought it. */
export type BillEvent =
  | On<"bill.published", Named & { readonly archiveNumber: string }>
  /** The first time that its person opened it: the two months to contest run from there. */
  | On<"bill.opened", Named>
  | On<"bill.changed", Named & { readonly from: BillState; readonly to: BillState }>
  /** A reduction, in minor units. `cause`: what names it in its file, so that the same one again takes nothing off. */
  | On<"bill.reduced", Named & { readonly from: number; readonly to: number; readonly cause: string }>
  /** Its import was taken back. */
  | On<"bill.withdrawn", Named>
  /** New bills of one import, for one person who has an account and wants to know. `totals`: minor units by currency. */
  | { readonly type: "bill.announced"; readonly accountId: string; readonly importId: string; readonly payload: { readonly count: number; readonly totals: Readonly<Record<string, number>>; readonly linkId: string } }
  /** The originals that will soon stop being available, for one person. */
  | { readonly type: "bill.end-announced"; readonly accountId: string; readonly payload: EndAnnounced }
  | { readonly type: "bill.alerts-chosen"; readonly accountId: string; readonly payload: { readonly newBills: boolean } };
