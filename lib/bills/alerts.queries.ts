import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { hashOfToken } from "@/lib/platform/session";

/** The link of an alert that this portal sent, by its token. `wanted`: the alerts that it stops still come. Null: no such link. */
export async function alertsLink({ read, organization, now }: Scope, token: string): Promise<{ accountId: string; stale: boolean; wanted: boolean } | null> {
  return read(async (tx) => {
    const where = { tokenHash: hashOfToken(token), portalId: organization.id, purpose: "alerts" };
    const link = await tx.link.findFirst({ where, select: { accountId: true, expiresAt: true } });
    if (!link) return null;
    const preference = await tx.alertPreference.findFirst({ where: { accountId: link.accountId }, select: { newBills: true } });
    return { accountId: link.accountId, stale: link.expiresAt <= now, wanted: preference?.newBills ?? true };
  });
}

/** `hasBills`: this organisation has put bills online for the person. */
export type MyAlerts = { readonly newBills: boolean; readonly hasBills: boolean };

/** Whether the one who asks wants to be told of new bills of this organisation. */
export async function myAlerts({ read, actor: { accountId } }: Scope): Promise<MyAlerts> {
  if (accountId === null) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const preference = await tx.alertPreference.findFirst({ where: { accountId }, select: { newBills: true } });
    const bill = await tx.bill.findFirst({ where: { accountId, withdrawnAt: null }, select: { id: true } });
    return { newBills: preference?.newBills ?? true, hasBills: bill !== null };
  });
}
