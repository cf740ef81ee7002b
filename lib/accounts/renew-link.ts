import { operation } from "@/lib/platform/operation";
import { mayUseLink } from "./account.policy";
import { heldLink } from "./account.queries";
import { renewLinkSchema } from "./account.schema";
import { askForLink, takeLinkAttempt } from "./ask-for-link";

/** The page of a link that no longer works sends a new one, to the account's own address only. */
export const renewLink = operation({
  name: "account.renew-link",
  input: renewLinkSchema,
  load: async (scope, { token }) => {
    const link = await heldLink(scope, token);
    if (link?.purpose !== "activation" && link?.purpose !== "password") return null;
    return { account: link.account, ask: link.purpose };
  },
  may: mayUseLink,
  async run(scope, _input, { ask, account }) {
    await takeLinkAttempt(scope, account, account.email);
    await askForLink(scope, { ask, signInName: account.email });
  },
});
