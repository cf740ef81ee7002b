import { operation } from "@/lib/platform/operation";
import { mayUseLink } from "./account.policy";
import { heldLink } from "./account.queries";
import { renewLinkSchema } from "./account.schema";
import { askForLink, takeLinkAttempt } from "./ask-for-link";

/** The page of a link that no longer works sends a new one, to the account's own address only. */
export const renewLink = operation({
  name: "account.renew-link",
  input: renewLinkSchema,
  load: (scope, { token }) => heldLink(scope, token),
  may: mayUseLink,
  async run(scope, _input, { purpose, account }) {
    await takeLinkAttempt(scope, account, account.email);
    await askForLink(scope, { ask: purpose, signInName: account.email });
  },
});
