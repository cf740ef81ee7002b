import { operation } from "@/lib/platform/operation";
import type { AccountEvent } from "./account.events";
import { mayUseLink } from "./account.policy";
import { heldLink } from "./account.queries";
import { choosePasswordSchema } from "./account.schema";
import { choosePassword } from "./choose-password";

/** The link of the forgotten-password message (S2.2): a new password; every session of the account ends and the person is told. */
export const setPassword = operation({
  name: "account.set-password",
  input: choosePasswordSchema,
  load: async (scope, { token }) => {
    const link = await heldLink(scope, token);
    return link?.purpose === "password" ? link : null;
  },
  may: mayUseLink,
  run: (scope, { password }, link) => choosePassword(scope, { link, password, from: "active" }, ({ emit }, endedSessions) =>
    emit({ type: "account.password-changed", accountId: link.account.id, payload: { endedSessions } } satisfies AccountEvent)),
});
