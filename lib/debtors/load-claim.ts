import type { Scope } from "@/lib/platform/scope";

const columns = {
  id: true, billId: true, debtorId: true, accountId: true, state: true, codeHash: true,
  account: { select: { email: true } }, debtor: { select: { email: true, customerNumber: true } },
} as const;

/** A claim whose bill is open: the subject of every act on one. Null where this organisation has none such. */
export const loadOpenClaim = ({ read }: Scope, { id }: { id: string }) => read((tx) => tx.billClaim.findFirst({ where: { id, state: "open" }, select: columns }));
export type OpenClaim = NonNullable<Awaited<ReturnType<typeof loadOpenClaim>>>;
