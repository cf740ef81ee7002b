import type { React } from "@/lib/platform/notifications";

/**
 * An account was closed: those whom the organisation bills stay, with their bills, and no account sees them any more. What was asked by a paper
 * bill is dropped.
 */
export const releaseDebtors: React = async ({ accountId }, { tx, scope: { organization, now } }) => {
  if (accountId === undefined) return;
  const where = { organizationId: organization.id, accountId };
  await tx.debtor.updateMany({ where, data: { accountId: null, attachedAt: null } });
  await tx.bill.updateMany({ where, data: { accountId: null } });
  await tx.billClaim.updateMany({ where: { ...where, state: { in: ["asked", "open"] } }, data: { state: "dropped", decidedAt: now, codeHash: null } });
};
