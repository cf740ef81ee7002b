import type { Locale } from "@/lib/kernel/locale";
import { operation } from "@/lib/platform/operation";
import type { Commit, Scope } from "@/lib/platform/scope";
import type { AccountEvent } from "./account.events";
import { mayAnswerLinkRequest } from "./account.policy";
import { accountBySignInName, type AccountRow } from "./account.queries";
import { answerLinkRequestSchema, type Ask } from "./account.schema";
import { issueLink } from "@/lib/platform/links";
import { prepareAccount } from "@/lib/platform/prepare-account";

type Request = { ask: Ask; signInName: string; name?: string | undefined; locale: Locale };

/**
 * The desk answers a request of a link, by mail to the account's own address. A prepared account gets its activation, whatever was asked; an
 * active one its password link, or word that it exists; an unknown address an account (sign-up), or whom to contact (activation), or nothing.
 */
export const answerLinkRequest = operation({
  name: "account.answer-link-request",
  input: answerLinkRequestSchema,
  load: async ({ read }, { signInName }) => ({ account: await read((tx) => accountBySignInName(tx, signInName)) }),
  may: mayAnswerLinkRequest,
  run: (scope, request, { account }) => scope.commit((commit) => {
    if (account?.state === "prepared") return sendActivation(scope, commit, account.id, request.ask);
    if (account?.state === "active") return answerActive(scope, commit, account, request.ask);
    return answerUnknown(scope, commit, request, account !== null);
  }),
});

async function sendActivation(scope: Scope, { tx, emit }: Commit, accountId: string, ask: Ask): Promise<void> {
  const linkId = await issueLink(scope, tx, { accountId, purpose: "activation" });
  await emit({ type: "account.activation-requested", accountId, payload: { linkId, ask } } satisfies AccountEvent);
}

async function answerActive(scope: Scope, { tx, emit }: Commit, { id: accountId }: AccountRow, ask: Ask): Promise<void> {
  if (ask !== "password") return emit({ type: "account.known-address-asked", accountId, payload: { ask } } satisfies AccountEvent);
  const linkId = await issueLink(scope, tx, { accountId, purpose: "password" });
  await emit({ type: "account.password-link-requested", accountId, payload: { linkId } } satisfies AccountEvent);
}

async function answerUnknown(scope: Scope, { tx, emit }: Commit, { ask, signInName: email, name, locale }: Request, closed: boolean): Promise<void> {
  if (ask === "activation") return emit({ type: "account.unknown-address-asked", payload: { email, locale } } satisfies AccountEvent);
  if (ask === "password" || closed) return;
  const accountId = await prepareAccount(tx, { email, name: name ?? null, locale, now: scope.now });
  if (accountId === null) return; // another request for the same address came first, and was answered
  const linkId = await issueLink(scope, tx, { accountId, purpose: "activation" });
  await emit({ type: "account.signed-up", accountId, payload: { linkId } } satisfies AccountEvent);
}
