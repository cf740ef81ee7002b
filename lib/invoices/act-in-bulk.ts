import { isRefusal } from "@/lib/kernel/refusal";
import { newId } from "@/lib/platform/bulk";
import { errorFields, log } from "@/lib/platform/log";
import { operation, type Operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { approveInvoice } from "./approve-invoice";
import { assignInvoice } from "./assign-invoice";
import { attestService } from "./attest-service";
import { bookInvoice } from "./book-invoice";
import { disputeInvoice } from "./dispute-invoice";
import { handToAccountant } from "./hand-to-accountant";
import type { BulkLine, InboxEvent } from "./inbox.events";
import { mayHandleInbox } from "./invoice.policy";
import { actInBulkSchema, type BulkAct } from "./invoice.schema";
import { mandateInvoice } from "./mandate-invoice";
import { refuseInvoice } from "./refuse-invoice";
import { sendPayment } from "./send-payment";
import { suspendInvoice } from "./suspend-invoice";
import { takeInvoiceInCharge } from "./take-invoice-in-charge";

const acts: Readonly<Record<BulkAct, Operation<{ id: string }>>> = {
  "take-in-charge": takeInvoiceInCharge, approve: approveInvoice, suspend: suspendInvoice, dispute: disputeInvoice, refuse: refuseInvoice, "attest-service": attestService,
  mandate: mandateInvoice, "hand-to-accountant": handToAccountant, book: bookInvoice, "send-payment": sendPayment, assign: assignInvoice,
};

/**
 * One act on at most a hundred invoices: each goes through the door by itself, so that it is done whole or not at all, and the refusal of one keeps no
 * other. What came of each is kept as a report. Gives the report's id.
 */
export const actInBulk = operation({
  name: "invoice.act-in-bulk",
  input: actInBulkSchema,
  load: () => Promise.resolve({}),
  may: mayHandleInbox,
  async run(scope, { act, invoices, departmentId, assignedToId, ...said }) {
    const numbers = await numbersOf(scope, invoices);
    const lines: BulkLine[] = [];
    for (const invoiceId of invoices) {
      const refused = await refusedBy(() => acts[act](scope, { invoiceId, ...said, ...asSent({ departmentId, assignedToId }) }));
      lines.push({ invoiceId, number: numbers.get(invoiceId) ?? "", refused });
    }
    const reportId = newId();
    await scope.commit(({ emit }) => emit({ type: "invoice.handled-in-bulk", payload: { reportId, act, lines } } satisfies InboxEvent));
    return { reportId, done: lines.filter(({ refused }) => refused === null).length };
  },
});

/** As a form says it: `none` for nobody. */
const asSent = ({ departmentId, assignedToId }: { departmentId?: string | null; assignedToId?: string | null }) =>
  ({ departmentId: departmentId === null ? "none" : departmentId, assignedToId: assignedToId === null ? "none" : assignedToId });

async function refusedBy(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (isRefusal(error)) return error.code;
    log.error("one of a bulk failed", errorFields(error));
    return "inbox.failed";
  }
}

const numbersOf = ({ read }: Scope, ids: readonly string[]): Promise<Map<string, string>> =>
  read(async (tx) => new Map((await tx.invoice.findMany({ where: { id: { in: [...ids] } }, select: { id: true, number: true } })).map(({ id, number }) => [id, number])));
