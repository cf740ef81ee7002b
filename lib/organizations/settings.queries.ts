import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { changeableOf, type ChangeableSettings } from "./organization";
import { mayChangeSettings } from "./organization.policy";

const columns = { activationWording: true, announcesBills: true, payfipNumber: true, payfipMode: true, paymentLockMinutes: true, citizenRetentionYears: true, contactName: true, contactEmail: true, contactPhone: true } as const;

/** The settings as they stand, not as the directory remembers them. */
export async function settingsIn(tx: Tx, organizationId: string): Promise<ChangeableSettings> {
  return changeableOf(await tx.organization.findUniqueOrThrow({ where: { id: organizationId }, select: columns }));
}

/** What administrators may change. Refuses everybody else. */
export async function changeableSettings({ actor, organization, read }: Scope): Promise<ChangeableSettings> {
  if (!mayChangeSettings(actor)) throw new Refusal("forbidden", "forbidden");
  return read((tx) => settingsIn(tx, organization.id));
}
