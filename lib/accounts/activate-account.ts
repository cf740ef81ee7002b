import { operation } from "@/lib/platform/operation";
import type { AccountEvent } from "./account.events";
import { mayUseLink } from "./account.policy";
import { heldLink } from "./account.queries";
import { choosePasswordSchema } from "./account.schema";
import { choosePassword } from "./choose-password";

/** The link of the activation message (S3.2): the password is chosen and the account becomes active. */
export const activateAccount = operation({
  name: "account.activate",
  input: choosePasswordSchema,
  load: async (scope, { token }) => {
    const link = await heldLink(scope, token);
    return link?.purpose === "activation" ? link : null;
  },
  may: mayUseLink,
  run: (scope, { password }, link) => choosePassword(scope, { link, password, from: "prepared" }, ({ emit }) =>
    emit({ type: "account.activated", accountId: link.account.id, payload: {} } satisfies AccountEvent)),
});
