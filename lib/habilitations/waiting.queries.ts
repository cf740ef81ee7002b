import { mayReadInbox } from "@/lib/invoices/invoice.policy";
import type { Scope } from "@/lib/platform/scope";
import { mayReadHabilitations } from "./habilitation.policy";

/** Past this many, the count is only « more than ». */
export const countedAtMost = 100;
/** How many of each wait, at most one more than `countedAtMost`; null where the reader has nothing to do with them. */
export type Waiting = { readonly habilitations: number | null; readonly invoices: number | null };

/** What waits for the agents who open Gestion. */
export const waitingInGestion = ({ read, actor }: Scope): Promise<Waiting> =>
  read(async (tx) => {
    const take = countedAtMost + 1;
    const id = { select: { id: true }, take } as const;
    const habilitations = mayReadHabilitations(actor) ? (await tx.habilitation.findMany({ where: { state: "submitted" }, ...id })).length : null;
    const invoices = mayReadInbox(actor) ? (await tx.invoice.findMany({ where: { state: "available" }, ...id })).length : null;
    return { habilitations, invoices };
  });
