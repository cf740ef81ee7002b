import { approveHabilitation } from "@/lib/habilitations/approve-habilitation";
import { completeHabilitation } from "@/lib/habilitations/complete-habilitation";
import { canMove, habilitationStates, moves, type HabilitationState, type Move } from "@/lib/habilitations/habilitation";
import { refuseHabilitation } from "@/lib/habilitations/refuse-habilitation";
import { reinstateHabilitation } from "@/lib/habilitations/reinstate-habilitation";
import { requestComplement } from "@/lib/habilitations/request-complement";
import { suspendHabilitation } from "@/lib/habilitations/suspend-habilitation";
import { withdrawHabilitation } from "@/lib/habilitations/withdraw-habilitation";
import { isSiret } from "@/lib/kernel/establishment-identifier";
import { openWorld, type World } from "@/tests/support/world";
import { ask, eventsOf, mailsOf, rowOf } from "../lib/habilitations/requests";
import { discoverOperations, type AnyOperation } from "./discovery";

let world: World;
let operations: Map<string, AnyOperation>;
beforeAll(async () => {
  world = await openWorld();
  operations = await discoverOperations();
});
afterAll(() => world.close());

const namesOf = (room: string) => [...operations.keys()].filter((name) => name.startsWith(`${room}.`));
const reason = "Le mandat a pris fin.";

/** The verb of each move, as those who may use it do. */
const verbs: Record<Move, { readonly by: "agent" | "candidat"; readonly verb: AnyOperation }> = {
  complete: { by: "candidat", verb: completeHabilitation },
  requestComplement: { by: "agent", verb: requestComplement },
  approve: { by: "agent", verb: approveHabilitation },
  refuse: { by: "agent", verb: refuseHabilitation },
  suspend: { by: "agent", verb: suspendHabilitation },
  reinstate: { by: "agent", verb: reinstateHabilitation },
  withdraw: { by: "agent", verb: withdrawHabilitation },
};
const move = (name: Move, id: string) => verbs[name].verb(world.as(verbs[name].by), { id, reason, note: "Voici." });

/** The moves that lead to each state from a request that was just sent. */
const ways: Record<HabilitationState, readonly Move[]> = {
  submitted: [], "complement-requested": ["requestComplement"], approved: ["approve"], refused: ["refuse"], suspended: ["approve", "suspend"], withdrawn: ["approve", "withdraw"],
};

/** Numbers that pass their check: one establishment for each request. */
const sirets = (function* () {
  for (let nic = 1; ; nic++) if (isSiret(`123456782${String(nic).padStart(5, "0")}`)) yield `123456782${String(nic).padStart(5, "0")}`;
})();

async function habilitationIn(state: HabilitationState): Promise<string> {
  const { id } = await ask(world, "candidat", { identifier: sirets.next().value });
  for (const step of ways[state]) await move(step, id);
  return id;
}
const everythingOf = async (id: string) => ({ row: await rowOf(world, id), events: await eventsOf(world, id), mails: await mailsOf(world, id) });

describe("a habilitation", () => {
  it("has one verb for each move, and none besides but the request itself", () => {
    expect(["habilitation.request", ...Object.values(verbs).map(({ verb }) => verb.operationName)].sort()).toEqual(namesOf("habilitation"));
  });

  it("makes these moves, and none other", () => {
    expect(Object.entries(moves).flatMap(([name, { from, to }]) => from.map((state) => `${state} ${name} ${to}`))).toEqual([
      "complement-requested complete submitted", "submitted requestComplement complement-requested", "submitted approve approved", "complement-requested approve approved",
      "submitted refuse refused", "complement-requested refuse refused", "approved suspend suspended", "suspended reinstate approved", "approved withdraw withdrawn", "suspended withdraw withdrawn",
    ]);
  });

  const pairs = habilitationStates.flatMap((state) => (Object.keys(moves) as Move[]).map((name) => [state, name] as const));

  it.each(pairs.filter(([state, name]) => canMove(name, state)))("that is %s: %s leads where the table says", async (state, name) => {
    const id = await habilitationIn(state);
    const before = await everythingOf(id);
    await move(name, id);
    const after = await everythingOf(id);
    expect(after.row.state).toBe(moves[name].to);
    expect(after.events).toHaveLength(before.events.length + 1);
    expect(after.mails.length).toBeGreaterThan(before.mails.length);
  });

  it.each(pairs.filter(([state, name]) => !canMove(name, state)))("that is %s: %s is refused, and changes nothing", async (state, name) => {
    const id = await habilitationIn(state);
    const before = await everythingOf(id);
    expect(before.row.state).toBe(state);
    await expect(move(name, id)).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    expect(await everythingOf(id)).toEqual(before);
  });
});
