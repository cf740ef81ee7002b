import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { isOwnBill } from "./bill.policy";
import { readBill, type BillView } from "./bill.queries";
import { billIdSchema } from "./bill.schema";

const columns = { id: true, number: true, accountId: true, openedAt: true } as const;

/**
 * The person whose bill it is has it before their eyes: the first time is kept, since the two months to contest run from there. Done once, it
 * changes nothing any more. Refuses `notFound` when the bill's import is taken back at that same instant.
 */
export const openBill = operation({
  name: "bill.open",
  input: billIdSchema,
  load: ({ read }, { billId: id }) => read((tx) => tx.bill.findFirst({ where: { id, withdrawnAt: null }, select: columns })),
  may: isOwnBill,
  async run({ commit, now }, _input, { id, number, openedAt }) {
    if (openedAt !== null) return;
    await commit(async ({ tx, emit }) => {
      const { count } = await tx.bill.updateMany({ where: { id, openedAt: null, withdrawnAt: null }, data: { openedAt: now } });
      if (count === 1) return emit({ type: "bill.opened", billId: id, payload: { number } });
      const isThere = await tx.bill.findFirst({ where: { id, withdrawnAt: null }, select: { id: true } });
      if (!isThere) throw new Refusal("not-found", "notFound");
    });
  },
});

/** One's own bill, for its page: reading it opens it. Throws the refusal `notFound` for one that is another's, was taken back, or is not. */
export async function openedBill(scope: Scope, id: string): Promise<BillView> {
  const bill = await readBill(scope, id);
  if (bill.openedAt !== null) return bill;
  await openBill(scope, { billId: id });
  return readBill(scope, id);
}
