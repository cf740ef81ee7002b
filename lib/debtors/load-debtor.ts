import type { Scope } from "@/lib/platform/scope";

const columns = {
  id: true, customerNumber: true, lastName: true, firstName: true, address: true, postalCode: true, city: true, email: true, proposedEmail: true, accountId: true,
  account: { select: { id: true, email: true, state: true, emailVerified: true } },
} as const;

/** The subject of every act on a debtor. Null where this organisation has none such. */
export const loadDebtor = ({ read }: Scope, { id }: { id: string }) => read((tx) => tx.debtor.findFirst({ where: { id }, select: columns }));
export type LoadedDebtor = NonNullable<Awaited<ReturnType<typeof loadDebtor>>>;
