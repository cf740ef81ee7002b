import { operation } from "@/lib/platform/operation";
import { mayAskForLink } from "./account.policy";
import { accountBySignInName } from "./account.queries";
import { requestPasswordLinkSchema } from "./account.schema";
import { askForLink, takeLinkAttempt } from "./ask-for-link";

/** « Mot de passe ou identifiant oublié » (S2.2): by e-mail or identifier, the same answer whether or not it is known. */
export const requestPasswordLink = operation({
  name: "account.request-password-link",
  input: requestPasswordLinkSchema,
  load: async ({ read }, { signInName }) => ({ account: await read((tx) => accountBySignInName(tx, signInName)) }),
  may: mayAskForLink,
  async run(scope, { signInName }, { account }) {
    await takeLinkAttempt(scope, account, signInName);
    await askForLink(scope, { ask: "password", signInName });
  },
});
