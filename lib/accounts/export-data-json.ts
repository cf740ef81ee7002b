import type { Scope } from "@/lib/platform/scope";
import { billRows, claimRows, habilitationRows, invoiceRows, messageRows, paymentRows } from "./export-data-rows";
import { deviceOf } from "./device";

/** The account itself, and what this organisation says of it that fits in a few lines. No password hash and no token is in it. */
async function briefly({ read, organization, now }: Scope, accountId: string) {
  const name = { name: true } as const;
  return read(async (tx) => {
    const account = await tx.account.findUniqueOrThrow({
      where: { id: accountId }, select: { identifier: true, email: true, emailVerified: true, name: true, state: true, locale: true, createdAt: true, passwordChangedAt: true },
    });
    const memberships = await tx.membership.findMany({ where: { accountId }, select: { role: true, createdAt: true, organization: { select: name } }, orderBy: { createdAt: "asc" } });
    const sessions = await tx.session.findMany({ where: { userId: accountId }, select: { createdAt: true, expires: true, userAgent: true }, orderBy: { createdAt: "asc" } });
    const alerts = await tx.alertPreference.findFirst({ where: { accountId }, select: { newBills: true, updatedAt: true } });
    const debtors = await tx.debtor.findMany({
      where: { accountId }, orderBy: { id: "asc" },
      select: { customerNumber: true, lastName: true, firstName: true, address: true, postalCode: true, city: true, email: true, attachedAt: true },
    });
    return {
      exportedAt: now, organization: organization.name, account, memberships: memberships.map(({ organization: { name: of }, ...one }) => ({ organization: of, ...one })),
      sessions: sessions.map(({ userAgent, ...one }) => ({ ...one, ...deviceOf(userAgent), userAgent })), alerts: alerts ?? { newBills: true }, debtors,
    };
  });
}

/**
 * `donnees.json`, piece by piece: it never stands whole in memory. `missing`: archive numbers of originals that could not be joined, read last, when
 * they are known.
 */
export async function* exportedJson(scope: Scope, accountId: string, missing: readonly string[]): AsyncGenerator<string> {
  const lists = {
    bills: billRows(scope, accountId), payments: paymentRows(scope, accountId), claims: claimRows(scope, accountId), messages: messageRows(scope, accountId),
    habilitations: habilitationRows(scope, accountId), invoices: invoiceRows(scope, accountId),
  };
  const head = JSON.stringify(await briefly(scope, accountId), null, 2);
  yield head.slice(0, head.lastIndexOf("}")).trimEnd();
  for (const [name, rows] of Object.entries(lists)) {
    yield `,\n  ${JSON.stringify(name)}: [`;
    let before = "\n    ";
    for await (const row of rows) {
      yield before + JSON.stringify(row);
      before = ",\n    ";
    }
    yield "\n  ]";
  }
  yield `,\n  "missingFiles": ${JSON.stringify(missing)}\n}\n`;
}
