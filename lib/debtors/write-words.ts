import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { debtorWords } from "./debtor";

/** The words under which a debtor is found, in place of those before. */
export async function writeWords({ organization }: Scope, tx: Tx, debtor: { readonly id: string } & Parameters<typeof debtorWords>[0]): Promise<void> {
  await tx.debtorWord.deleteMany({ where: { debtorId: debtor.id } });
  await tx.debtorWord.createMany({ data: debtorWords(debtor).map((word) => ({ organizationId: organization.id, word, debtorId: debtor.id })) });
}
