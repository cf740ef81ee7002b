import type { Scope } from "@/lib/platform/scope";
import type { AccountEvent } from "./account.events";
import type { Ask } from "./account.schema";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";

type Asked = { ask: Ask; signInName: string; name?: string };

/** The job that `answer-link-request.ts` does. */
export const answerLinkRequestTask = "answer-link-request";

/** Requests of links count against the account, or against what was typed where there is none, and against the origin. */
export const takeLinkAttempt = (scope: Scope, account: { email: string } | null, signInName: string): Promise<void> =>
  takeAttempt(scope, attemptOf(scope, "link", account?.email ?? signInName));

/**
 * Writes down that a link was asked for and leaves the answer to a job: whatever the address, the request does the same work and the page
 * says the same.
 */
export const askForLink = ({ commit, locale }: Scope, { ask, signInName, name }: Asked): Promise<void> =>
  commit(async ({ emit, enqueue }) => {
    await emit({ type: "account.link-asked", payload: { ask } } satisfies AccountEvent);
    await enqueue(answerLinkRequestTask, { ask, signInName, locale, ...(name ? { name } : {}) });
  });
