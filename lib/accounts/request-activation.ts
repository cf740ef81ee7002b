import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { mayAskForLink } from "./account.policy";
import { accountBySignInName } from "./account.queries";
import { requestActivationSchema } from "./account.schema";
import { askForLink, takeLinkAttempt } from "./ask-for-link";

/**
 * « J'active mon compte » (S3.1): one neutral answer, or the three exact ones where the organisation chose them. Throttled in both.
 * `account.unknownAddress` and `account.alreadyActive` are refusals of the exact wording only.
 */
export const requestActivation = operation({
  name: "account.request-activation",
  input: requestActivationSchema,
  load: async ({ read }, { email }) => ({ account: await read((tx) => accountBySignInName(tx, email)) }),
  may: mayAskForLink,
  async run(scope, { email }, { account }) {
    const { activationWording, contactName, contactEmail } = scope.organization;
    await takeLinkAttempt(scope, account, email);
    if (activationWording === "exact") {
      if (account?.state === "active") throw new Refusal("conflict", "account.alreadyActive", {}, "email");
      if (account?.state !== "prepared") throw new Refusal("not-found", "account.unknownAddress", { contactName, contactEmail }, "email");
    }
    await askForLink(scope, { ask: "activation", signInName: email });
    return { wording: activationWording, email };
  },
});
