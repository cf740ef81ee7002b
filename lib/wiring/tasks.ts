import { parseCronItems, type ParsedCronItem, type TaskList } from "graphile-worker";
import { z } from "zod";
import { answerLinkRequest } from "@/lib/accounts/answer-link-request";
import { answerLinkRequestTask } from "@/lib/accounts/ask-for-link";
import { issueCopy } from "@/lib/documents/issue-copy";
import { verifyArchive } from "@/lib/documents/verify-archive";
import { organizationById } from "@/lib/organizations/directory";
import type { Container } from "@/lib/platform/container";
import type { Scope } from "@/lib/platform/scope";
import { makeAvailable } from "./make-available";
import { deskScope } from "./scope";
import { sendMail } from "./send-mail";
import { sweep } from "./sweep";

type Job<Payload extends z.ZodType> = (scope: Scope, payload: z.output<Payload>) => Promise<unknown>;

/**
 * Every job of the desk, by its name. A job belongs to one organisation, whose id is in its payload, and bears being run twice. One whose
 * organisation is gone has nothing left to do.
 */
export function tasksOf(container: Container): TaskList {
  const task = <Payload extends z.ZodType>(payload: Payload, work: Job<Payload>) => async (raw: unknown) => {
    const { organizationId } = z.object({ organizationId: z.uuid() }).parse(raw);
    const organization = await organizationById(organizationId);
    if (organization) await work(deskScope(container, organization), payload.parse(raw));
  };
  return {
    "send-mail": task(z.object({ mailId: z.uuid() }), (scope, { mailId }) => sendMail(container, scope, mailId)),
    "make-available": task(z.object({ invoiceId: z.uuid() }), (scope, { invoiceId }) => makeAvailable(scope, invoiceId)),
    "issue-copy": task(z.object({ documentId: z.uuid() }), issueCopy),
    "verify-archive": task(z.object({}), verifyArchive),
    [answerLinkRequestTask]: task(z.unknown(), answerLinkRequest),
    sweep: () => sweep(container),
  };
}

/** What comes back by itself: the sweep, at seven past each hour. */
export const crontab: ParsedCronItem[] = parseCronItems([{ task: "sweep", match: "7 * * * *", options: { backfillPeriod: 0, maxAttempts: 1 } }]);
