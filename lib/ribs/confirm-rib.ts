import { hoursLater } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { Commit, Scope } from "@/lib/platform/scope";
import { holdRibs } from "./hold-ribs";
import { loadRib, type MovingRib } from "./load-rib";
import { moveRib } from "./move-rib";
import { canMove, payable, saysNumber } from "./rib";
import type { RibEvent } from "./rib.events";
import { mayVerifyRib } from "./rib.policy";
import { confirmRibSchema, type CallBack } from "./rib.schema";
import { strictestSettings, type RibSettings } from "./strictest-settings";

/**
 * An agent called the establishment back and confirms a RIB. Once as many agents as the organisation asks for have, it is verified, and paid to when its
 * cooling is over. Refuses the same agent twice (`rib.alreadyConfirmed`) and a number that the request gives (`rib.numberOfRequest`).
 */
export const confirmRib = operation({
  name: "rib.confirm",
  input: confirmRibSchema,
  load: loadRib,
  may: mayVerifyRib,
  run: async (scope, { id, elsewhere: _elsewhere, ...call }, rib) => {
    if (!canMove("verify", rib.state)) throw new Refusal("conflict", "changedMeanwhile");
    if (saysNumber(await wordsOfRequest(scope, rib), call.calledNumber)) throw new Refusal("conflict", "rib.numberOfRequest", {}, "calledNumber");
    return scope.commit(async (commit) => {
      await holdRibs(commit.tx, scope, rib.establishmentId);
      const settings = await strictestSettings(commit.tx, scope, rib.requestedAt);
      const verified = await takeWord(commit, scope, rib, { ...call, needed: settings.confirmations });
      if (verified) await verify(commit, scope, rib, settings);
      return { id, verified };
    });
  },
});

/** What the requester wrote, of the RIB and of themselves. */
const wordsOfRequest = ({ read }: Scope, { label, holder, requestedById, establishmentId }: MovingRib) =>
  read(async (tx) => {
    const told = await tx.habilitation.findMany({ where: { accountId: requestedById, establishmentId }, select: { note: true, position: true } });
    const { name } = await tx.account.findUniqueOrThrow({ where: { id: requestedById }, select: { name: true } });
    return [label, holder, name, ...told.flatMap(({ note, position }) => [note, position])];
  });

/** Keeps the agent's word; true when it was the last that was needed. A word of somebody who has since come to belong to the establishment does not count. */
async function takeWord({ tx, emit }: Commit, { organization, actor, now }: Scope, rib: MovingRib, { needed, ...call }: CallBack & { needed: number }): Promise<boolean> {
  const { id: ribId, establishmentId, requestedById, belonging } = rib;
  if (!(await tx.rib.findFirst({ where: { id: ribId, state: "to-verify" }, select: { id: true } }))) throw new Refusal("conflict", "changedMeanwhile");
  const data = { ...call, organizationId: organization.id, ribId, agentId: actor.accountId ?? "", confirmedAt: now };
  const { count: written } = await tx.ribConfirmation.createMany({ data: [data], skipDuplicates: true });
  const words = await tx.ribConfirmation.findMany({ where: { ribId, agentId: { notIn: [requestedById, ...belonging] } }, select: { agentId: true } });
  if (written === 0 && words.length < needed) throw new Refusal("conflict", "rib.alreadyConfirmed");
  if (written > 0) await emit({ type: "rib.confirmed", ribId, establishmentId, payload: { ...call, confirmations: words.length, needed } } satisfies RibEvent);
  return words.length >= needed;
}

/** The one that it takes the place of is paid to on for its invoices if it could be by now; one whose cooling lasts never is, as if it were withdrawn. */
async function verify({ tx, emit }: Commit, scope: Scope, rib: MovingRib, { coolingHours }: RibSettings): Promise<void> {
  const { id: ribId, establishmentId, replacesId } = rib;
  const before = replacesId && (await tx.rib.findFirst({ where: { id: replacesId, state: "verified" }, select: { id: true, isDefault: true, coolingUntil: true } }));
  if (before) await moveRib(tx, scope, "replace", { id: before.id, state: "verified" }, { isDefault: false, ...replaced(before, scope.now) });
  const coolingUntil = hoursLater(scope.now, coolingHours);
  await moveRib(tx, scope, "verify", rib, { coolingUntil, ...(before && before.isDefault ? { isDefault: true } : {}) });
  await emit({ type: "rib.verified", ribId, establishmentId, payload: { coolingUntil: coolingUntil.toISOString() } } satisfies RibEvent);
  if (before) await emit({ type: "rib.replaced", ribId: before.id, establishmentId, payload: { byId: ribId } } satisfies RibEvent);
}

const replaced = ({ coolingUntil }: { coolingUntil: Date | null }, now: Date) => (payable({ state: "verified", coolingUntil }, now) ? {} : { coolingUntil: null });
