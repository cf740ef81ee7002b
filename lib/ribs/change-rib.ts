import { maskedIban } from "@/lib/kernel/iban";
import { Refusal } from "@/lib/kernel/refusal";
import { commitWithDocuments, takeUploads } from "@/lib/platform/archive";
import type { Commit, Scope } from "@/lib/platform/scope";
import { operation } from "@/lib/platform/operation";
import { holdRibs } from "./hold-ribs";
import { loadRib, type MovingRib } from "./load-rib";
import { moveRib } from "./move-rib";
import { canMove } from "./rib";
import type { RibEvent } from "./rib.events";
import { mayKeepRibs } from "./rib.policy";
import { changeRibSchema, type RibFacts } from "./rib.schema";
import { writeRib } from "./write-rib";

/**
 * A supplier changes a RIB: a new one is written, to be verified like any other. The one that it takes the place of stays as it is, and is paid to,
 * until the new one is confirmed; one that was not confirmed itself gives way at once. Refuses a second change while one waits (`rib.changeWaits`).
 */
export const changeRib = operation({
  name: "rib.change",
  input: changeRibSchema,
  load: loadRib,
  may: mayKeepRibs,
  run: async (scope, { id: _id, ...facts }, before) => {
    if (!canMove("replace", before.state)) throw new Refusal("conflict", "changedMeanwhile");
    const { establishmentId } = before;
    const proofs = await takeUploads(scope, facts.proofs, "proof", "proofs");
    return commitWithDocuments(scope, proofs, async (commit) => ({ ribId: await writeChange(commit, scope, before, facts) }), async ({ emit }, { ribId }) => {
      const payload = { iban: maskedIban(facts.iban), bic: facts.bic, holder: facts.holder, replacesId: before.id, before: maskedIban(before.iban) };
      await emit({ type: "rib.changed", ribId, establishmentId, payload } satisfies RibEvent);
      if (before.state === "to-verify") await emit({ type: "rib.replaced", ribId: before.id, establishmentId, payload: { byId: ribId } } satisfies RibEvent);
      return { id: ribId, establishmentId };
    });
  },
});

async function writeChange({ tx }: Commit, scope: Scope, { id: replacesId, establishmentId, state }: MovingRib, facts: RibFacts): Promise<string> {
  await holdRibs(tx, scope, establishmentId);
  if (state === "to-verify") await moveRib(tx, scope, "replace", { id: replacesId, state }, { isDefault: false });
  else await refuseWhereOneWaits(tx, replacesId);
  return writeRib(tx, scope, { establishmentId, facts, replacesId });
}

async function refuseWhereOneWaits(tx: Commit["tx"], replacesId: string): Promise<void> {
  const [stands, waits] = [await tx.rib.findFirst({ where: { id: replacesId, state: "verified" }, select: { id: true } }), await tx.rib.findFirst({ where: { replacesId, state: "to-verify" }, select: { id: true } })];
  if (!stands) throw new Refusal("conflict", "changedMeanwhile");
  if (waits) throw new Refusal("conflict", "rib.changeWaits");
}
