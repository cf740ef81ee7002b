import type { Scope } from "@/lib/platform/scope";
import { announceHabilitationEnd } from "./announce-habilitation-end";
import { expireHabilitation } from "./expire-habilitation";
import { endingBy, hasPassed, renewalDays } from "./habilitation";

const batch = 500;
type Key = { readonly expiresOn: Date | null; readonly id: string };

/** Every day: rights that end soon are announced, and those whose last day has passed are ended. Gives how many of each. */
export async function watchEnds(scope: Scope): Promise<{ told: number; ended: number }> {
  const counts = { told: 0, ended: 0 };
  for (let after: Key | null = null, found = await endingAfter(scope, null); found.length > 0; found = await endingAfter(scope, after)) {
    for (const right of found) {
      if (hasPassed(right, scope)) await expireHabilitation(scope, { id: right.id }).then(() => { counts.ended += 1; });
      else if (await announceHabilitationEnd(scope, { id: right.id })) counts.told += 1;
    }
    after = found.at(-1) ?? null;
  }
  return counts;
}

const endingAfter = (scope: Scope, after: Key | null) => scope.read((tx) => {
  const beyond = after?.expiresOn ? { OR: [{ expiresOn: { gt: after.expiresOn } }, { expiresOn: after.expiresOn, id: { gt: after.id } }] } : {};
  const ending = { state: { in: ["approved", "suspended"] }, expiresOn: { lte: endingBy(scope, renewalDays), ...(after?.expiresOn ? { gte: after.expiresOn } : {}) } };
  return tx.habilitation.findMany({ where: { ...ending, ...beyond }, orderBy: [{ expiresOn: "asc" }, { id: "asc" }], take: batch, select: { id: true, state: true, expiresOn: true } });
});
