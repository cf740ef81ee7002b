import { holds } from "@/lib/kernel/actor";
import { rolesLeft } from "@/lib/members/member.events";
import type { React } from "@/lib/platform/notifications";
import type { InboxEvent } from "./inbox.events";
import { finalStates } from "./invoice";

/** What was given to somebody who handles invoices no more is nobody's again, so that the inbox shows it so. What has ended stays theirs. */
export const releaseInvoices: React = async ({ accountId, payload }, { tx, emit }) => {
  if (accountId === undefined || holds({ accountId, roles: rolesLeft(payload) }, "accounting")) return;
  const released = await tx.invoice.updateManyAndReturn({
    where: { assignedToId: accountId, state: { notIn: [...finalStates] } }, data: { assignedToId: null }, select: { id: true, establishmentId: true, number: true, departmentId: true },
  });
  for (const { id: invoiceId, establishmentId, number, departmentId } of released) {
    const [before, after] = [{ departmentId, assignedToId: accountId }, { departmentId, assignedToId: null }];
    await emit({ type: "invoice.assigned", invoiceId, establishmentId, payload: { number, before, after } } satisfies InboxEvent);
  }
};
