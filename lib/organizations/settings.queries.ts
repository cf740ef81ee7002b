import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { isPaymentServiceFailure, type PaymentService } from "@/lib/ports/payment";
import { mayChangeSettings } from "./organization.policy";
import { changeableOf, type ChangeableSettings } from "./organization";

const columns = {
  name: true, color: true, contactName: true, contactEmail: true, contactPhone: true, languages: true, locale: true, activationWording: true, announcesBills: true,
  payfipNumber: true, payfipMode: true, paymentLockMinutes: true, orderingDays: true, accountingDays: true, lateInterestRate: true, requiresOrder: true, requiresDepartment: true,
  habilitationYears: true, ribConfirmations: true, ribCoolingHours: true, citizenRetentionYears: true, supplierRetentionYears: true,
} as const;

/** The settings as they stand, not as the directory remembers them. */
export async function settingsIn(tx: Tx, organizationId: string): Promise<ChangeableSettings> {
  return changeableOf(await tx.organization.findUniqueOrThrow({ where: { id: organizationId }, select: columns }));
}

/** Where the portal answers, and whether it also answers wherever nobody else does. */
export const hostIn = (tx: Tx, organizationId: string): Promise<{ readonly host: string; readonly isDefault: boolean }> =>
  tx.organization.findUniqueOrThrow({ where: { id: organizationId }, select: { host: true, isDefault: true } });

/** The same, for the page that changes it. Refuses all but administrators. */
export async function portalHost({ actor, organization, read }: Scope) {
  if (!mayChangeSettings(actor)) throw new Refusal("forbidden", "forbidden");
  return read((tx) => hostIn(tx, organization.id));
}

/** What administrators may change, section by section. Refuses everybody else. */
export async function changeableSettings({ actor, organization, read }: Scope): Promise<ChangeableSettings> {
  if (!mayChangeSettings(actor)) throw new Refusal("forbidden", "forbidden");
  return read((tx) => settingsIn(tx, organization.id));
}

/** What PayFiP says of a number: the collectivity's names, that it does not know it, that it does not answer; or that this installation has no PayFiP. */
export type PayfipAnswer = { readonly state: "known"; readonly names: readonly string[] } | { readonly state: "unknown" | "unreachable" | "unchecked" };

/** Asks PayFiP's `recupererDetailClient`. */
export async function payfipAnswer(payment: PaymentService | null, payfipNumber: string): Promise<PayfipAnswer> {
  if (payment === null) return { state: "unchecked" };
  try {
    const client = await payment.client(payfipNumber);
    return client === null ? { state: "unknown" } : { state: "known", names: client.names.filter((name) => name.trim() !== "") };
  } catch (error) {
    if (isPaymentServiceFailure(error)) return { state: "unreachable" };
    throw error;
  }
}

/** The same of the number that stands now; null where there is none. Refuses all but administrators. */
export async function payfipNow(scope: Scope): Promise<{ readonly number: string; readonly answer: PayfipAnswer } | null> {
  const { payfipNumber } = await changeableSettings(scope);
  return payfipNumber === null ? null : { number: payfipNumber, answer: await payfipAnswer(scope.ports.payment, payfipNumber) };
}
