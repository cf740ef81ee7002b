import type { Scope } from "@/lib/platform/scope";

/** What a person leaves the counter with. */
export type DepositReceipt = { readonly id: string; readonly archiveNumber: string; readonly sha256: string; readonly depositedAt: Date };
export type KnownDeposit = { readonly receipt: DepositReceipt; readonly establishmentId: string; readonly number: string };

const columns = {
  id: true, depositedAt: true, establishmentId: true, number: true, depositKey: true, documents: { where: { role: "invoice" }, select: { sha256: true, entry: { select: { archiveNumber: true } } } },
} as const;

/** What the person already deposited under these keys, each by its key. */
export async function knownDeposits({ read, actor: { accountId } }: Scope, keys: readonly string[]): Promise<ReadonlyMap<string, KnownDeposit>> {
  if (accountId === null || keys.length === 0) return new Map();
  const rows = await read((tx) => tx.invoice.findMany({ where: { depositedById: accountId, depositKey: { in: [...keys] } }, select: columns }));
  return new Map(rows.map(({ id, depositedAt, establishmentId, number, depositKey, documents: [original] }) => [
    depositKey ?? "", { establishmentId, number, receipt: { id, depositedAt, archiveNumber: original?.entry?.archiveNumber ?? "", sha256: original?.sha256 ?? "" } },
  ]));
}
