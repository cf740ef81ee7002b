import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { openStates, type ThreadState } from "./message";

const columns = { id: true, reference: true, accountId: true, state: true } as const;

/** The subject of what agents do to a thread; null when this organisation has none such. */
export const loadThread = ({ read }: Scope, { id }: { id: string }) =>
  read(async (tx) => {
    const row = await tx.messageThread.findFirst({ where: { id }, select: columns });
    return row && { ...row, state: row.state as ThreadState };
  });

/** The same for the person whose thread it is: to anybody else, it is not there. */
export const loadOwnThread = ({ read, actor }: Scope, { id }: { id: string }) =>
  read(async (tx) => {
    const row = actor.accountId === null ? null : await tx.messageThread.findFirst({ where: { id, accountId: actor.accountId }, select: { ...columns, email: true, lastAt: true } });
    return row && { ...row, state: row.state as ThreadState };
  });

/** Compare and set: refused as `message.changed` where somebody wrote, or closed it, since the agent read it. */
export async function moveThread(tx: Tx, { id, seen }: { id: string; seen: Date }, data: { state: ThreadState; lastAt?: Date }): Promise<void> {
  const { count } = await tx.messageThread.updateMany({ where: { id, lastAt: seen, state: { in: [...openStates] } }, data });
  if (count === 0) throw new Refusal("conflict", "message.changed");
}
