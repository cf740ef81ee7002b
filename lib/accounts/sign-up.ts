import { operation } from "@/lib/platform/operation";
import { mayAskForLink } from "./account.policy";
import { accountBySignInName } from "./account.queries";
import { signUpSchema } from "./account.schema";
import { askForLink, takeLinkAttempt } from "./ask-for-link";

/** « Créer mon compte » (S1.2): the same answer for every address; the mail says which it is. */
export const signUp = operation({
  name: "account.sign-up",
  input: signUpSchema,
  load: async ({ read }, { email }) => ({ account: await read((tx) => accountBySignInName(tx, email)) }),
  may: mayAskForLink,
  async run(scope, { name, email }, { account }) {
    await takeLinkAttempt(scope, account, email);
    await askForLink(scope, { ask: "sign-up", signInName: email, name });
    return { email };
  },
});
