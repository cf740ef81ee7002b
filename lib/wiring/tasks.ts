import { parseCronItems, type JobHelpers, type ParsedCronItem, type TaskList } from "graphile-worker";
import { z } from "zod";
import { answerLinkRequest } from "@/lib/accounts/answer-link-request";
import { announceClosure, announceClosureTask } from "@/lib/accounts/announce-closure";
import { answerLinkRequestTask } from "@/lib/accounts/ask-for-link";
import { verifyJournal } from "@/lib/audits/verify-journal";
import { answerClaim } from "@/lib/debtors/answer-claim";
import { answerClaimTask } from "@/lib/debtors/request-claim";
import { issueCopy } from "@/lib/documents/issue-copy";
import { verifyArchive } from "@/lib/documents/verify-archive";
import { announceImport } from "@/lib/imports/announce-import";
import { readImport } from "@/lib/imports/read-import";
import { withdrawImport } from "@/lib/imports/withdraw-import";
import { settlePaymentTask } from "@/lib/payments/hear-notification";
import { settlePayment } from "@/lib/payments/settle-payment";
import { organizationById } from "@/lib/organizations/directory";
import type { Container } from "@/lib/platform/container";
import type { Scope } from "@/lib/platform/scope";
import { announceEndsEverywhere } from "./announce-ends";
import { makeAvailable } from "./make-available";
import { putBillsOnline } from "./put-bills-online";
import { deskScope } from "./scope";
import { sealEverywhere } from "./seal-everywhere";
import { sendDigestsEverywhere } from "./send-digests";
import { sendMail } from "./send-mail";
import { settleEverywhere } from "./settle-everywhere";
import { sweep } from "./sweep";

/** The instant for which a job that comes back by itself was planned. */
const planned = z.object({ _cron: z.object({ ts: z.coerce.date() }) });
const ofImport = z.object({ importId: z.uuid() });
type Job<Payload extends z.ZodType> = (scope: Scope, payload: z.output<Payload>) => Promise<unknown>;

/**
 * Every job of the desk, by its name. A job belongs to one organisation, whose id is in its payload, and bears being run twice. One whose
 * organisation is gone has nothing left to do.
 */
export function tasksOf(container: Container): TaskList {
  const task = <Payload extends z.ZodType>(payload: Payload, work: Job<Payload>) => async (raw: unknown, { job }: Pick<JobHelpers, "job">) => {
    const { organizationId } = z.object({ organizationId: z.uuid() }).parse(raw);
    const organization = await organizationById(organizationId);
    if (organization) await work(deskScope(container, organization, `job ${job.task_identifier}`), payload.parse(raw));
  };
  return {
    "send-mail": task(z.object({ mailId: z.uuid() }), (scope, { mailId }) => sendMail(container, scope, mailId)),
    "make-available": task(z.object({ invoiceId: z.uuid() }), (scope, { invoiceId }) => makeAvailable(scope, invoiceId)),
    "issue-copy": task(z.object({ documentId: z.uuid() }), issueCopy),
    "verify-archive": task(z.object({}), verifyArchive),
    "verify-journal": task(z.object({}), verifyJournal),
    [answerLinkRequestTask]: task(z.unknown(), answerLinkRequest),
    [answerClaimTask]: task(z.unknown(), answerClaim),
    [announceClosureTask]: task(z.unknown(), announceClosure),
    [settlePaymentTask]: task(z.object({ paymentId: z.uuid() }), settlePayment),
    "read-import": task(ofImport, readImport),
    "write-import": task(ofImport, (scope, { importId }) => putBillsOnline(scope, importId)),
    "announce-import": task(ofImport, announceImport),
    "withdraw-import": task(ofImport, withdrawImport),
    "settle-payments": () => settleEverywhere(container),
    "announce-ends": () => announceEndsEverywhere(container),
    "seal-events": () => sealEverywhere(container),
    "send-digests": (raw) => sendDigestsEverywhere(container, planned.safeParse(raw).data?._cron.ts),
    sweep: () => sweep(container),
  };
}

/** What comes back by itself: the sweep, at seven past each hour; the ends of availability, once a day, and the digests, each hour where it is morning, also after a night off; the results of payments, every five minutes; events are sealed every minute. */
export const crontab: ParsedCronItem[] = parseCronItems([
  { task: "sweep", match: "7 * * * *", options: { backfillPeriod: 0, maxAttempts: 1 } },
  { task: "announce-ends", match: "23 5 * * *", options: { backfillPeriod: 24 * 3600 * 1000, maxAttempts: 3 } },
  { task: "send-digests", match: "41 * * * *", options: { backfillPeriod: 24 * 3600 * 1000, maxAttempts: 3 } },
  { task: "seal-events", match: "* * * * *", options: { backfillPeriod: 0, maxAttempts: 1 } },
  { task: "settle-payments", match: "*/5 * * * *", options: { backfillPeriod: 0, maxAttempts: 1 } },
]);
