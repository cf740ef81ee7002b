import { operation } from "@/lib/platform/operation";
import type { AccountEvent } from "./account.events";
import { mayChangeAccount } from "./account.policy";
import { ownAccount } from "./account.queries";
import { changeNameSchema } from "./account.schema";

/** The name that messages greet and pages show. */
export const changeName = operation({
  name: "account.change-name",
  input: changeNameSchema,
  load: ownAccount,
  may: mayChangeAccount,
  run: ({ commit }, { name }, { id, name: before }) => commit(async ({ tx, emit }) => {
    const { count } = await tx.account.updateMany({ where: { id, OR: [{ name: null }, { name: { not: name } }] }, data: { name } });
    if (count > 0) await emit({ type: "account.name-changed", accountId: id, payload: { before, after: name } } satisfies AccountEvent);
  }),
});
