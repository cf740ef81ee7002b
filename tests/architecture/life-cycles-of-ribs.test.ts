import { hoursLater } from "@/lib/kernel/dates";
import { changeRib } from "@/lib/ribs/change-rib";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { refuseRib } from "@/lib/ribs/refuse-rib";
import { canMove, ribMoves, ribStates, type RibMove, type RibState } from "@/lib/ribs/rib";
import { setAsideRib } from "@/lib/ribs/set-aside-rib";
import { withdrawRib } from "@/lib/ribs/withdraw-rib";
import { noon, openWorld, type World } from "@/tests/support/world";
import { keptProof } from "../lib/habilitations/requests";
import { call, establish, facts, ibans, ribIn, rowOf, toldBy, typesOf, withSettings } from "../lib/ribs/ribs";
import { discoverOperations, type AnyOperation } from "./discovery";

const cooled = hoursLater(noon, 48);
let world: World;
let names: string[];
beforeAll(async () => {
  world = await openWorld();
  names = [...(await discoverOperations()).keys()];
});
afterAll(() => world.close());

/** The verb of each move, as those who may use it do; one agent's word is enough here. */
const verbs: Record<RibMove, { readonly verb: AnyOperation; readonly act: (id: string) => Promise<unknown> }> = {
  verify: { verb: confirmRib, act: (id) => confirmRib(withSettings(world.as("admin"), { ribConfirmations: 1 }), { ...call, id }) },
  refuse: { verb: refuseRib, act: (id) => refuseRib(world.as("agent"), { id, reason: "Le titulaire est un autre." }) },
  "set-aside": { verb: setAsideRib, act: (id) => setAsideRib(world.as("agent", "mairie", { now: cooled }), { id, reason: "La banque signale une fraude." }) },
  withdraw: { verb: withdrawRib, act: (id) => withdrawRib(world.as("fournisseur"), { id }) },
  replace: { verb: changeRib, act: async (id) => changeRib(world.as("fournisseur"), { ...facts, iban: ibans[1], id, proofs: [await keptProof(world.as("fournisseur"))] }) },
};
const everythingOf = async (id: string) => ({ row: await rowOf(world, id), types: await typesOf(world, id), told: await Promise.all(["rib-verified", "rib-refused", "rib-withdrawn"].map((one) => toldBy(world, id, one))) });

describe("a RIB", () => {
  it("has one verb for each move, and besides those only what moves none", () => {
    const moving = Object.values(verbs).map(({ verb }) => verb.operationName);
    expect([...moving, "rib.choose-default", "rib.open-proof", "rib.request", "rib.reveal"].sort()).toEqual(names.filter((name) => name.startsWith("rib.")));
  });

  it("makes these moves, and none other", () => {
    expect(Object.entries(ribMoves).flatMap(([name, { from, to }]) => from.map((state) => `${state} ${name} ${to}`))).toEqual([
      "to-verify verify verified", "to-verify refuse refused", "verified refuse refused", "verified set-aside refused", "withdrawn set-aside refused", "to-verify withdraw withdrawn", "verified withdraw withdrawn",
      "to-verify replace withdrawn", "verified replace withdrawn",
    ]);
  });

  const pairs = ribStates.flatMap((state) => (Object.keys(ribMoves) as RibMove[]).map((name) => [state, name] as const));
  /** A change of a verified one takes its place only once it is confirmed itself; one that is withdrawn is set aside if it was paid to: tests/lib/ribs. */
  const later: readonly string[] = ["verified replace", "withdrawn set-aside"];
  const atOnce = ([state, name]: readonly [RibState, RibMove]) => canMove(name, state) && !later.includes(`${state} ${name}`);

  it.each(pairs.filter(atOnce))("that is %s: %s leads where the table says", async (state, name) => {
    const id = await ribIn(world, state, await establish(world));
    await verbs[name].act(id);
    expect((await rowOf(world, id)).state).toBe(ribMoves[name].to);
  });

  it.each(pairs.filter(([state, name]) => !canMove(name, state)))("that is %s: %s is refused, and changes nothing", async (state, name) => {
    const id = await ribIn(world, state, await establish(world));
    const before = await everythingOf(id);
    await expect(verbs[name].act(id)).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    expect(await everythingOf(id)).toEqual(before);
  });
});
