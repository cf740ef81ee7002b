import type { NotificationContext } from "@/lib/platform/notifications";
import type { Emit } from "@/lib/platform/events";
import type { BillEvent } from "./bill.events";

type Writing = NotificationContext & { readonly emit: Emit };

/** In a commit: whether a person wants a message when this organisation puts new bills online. No row means yes; the same choice twice changes nothing. */
export async function setAlerts({ tx, scope, emit }: Writing, accountId: string, newBills: boolean): Promise<void> {
  const { organization: { id: organizationId }, now } = scope;
  const { count: made } = await tx.alertPreference.createMany({ data: { organizationId, accountId, newBills, updatedAt: now }, skipDuplicates: true });
  const { count: changed } = await tx.alertPreference.updateMany({ where: { organizationId, accountId, newBills: !newBills }, data: { newBills, updatedAt: now } });
  if (changed > 0 || (made > 0 && !newBills)) await emit({ type: "bill.alerts-chosen", accountId, payload: { newBills } } satisfies BillEvent);
}
