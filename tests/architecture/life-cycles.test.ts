import { acceptInvitation } from "@/lib/habilitations/accept-invitation";
import { approveHabilitation } from "@/lib/habilitations/approve-habilitation";
import { completeHabilitation } from "@/lib/habilitations/complete-habilitation";
import { expireHabilitation } from "@/lib/habilitations/expire-habilitation";
import { canMove, habilitationStates, moves, type HabilitationState, type Move } from "@/lib/habilitations/habilitation";
import { leaveEstablishment } from "@/lib/habilitations/leave-establishment";
import { refuseHabilitation } from "@/lib/habilitations/refuse-habilitation";
import { reinstateHabilitation } from "@/lib/habilitations/reinstate-habilitation";
import { removeColleague } from "@/lib/habilitations/remove-colleague";
import { requestComplement } from "@/lib/habilitations/request-complement";
import { suspendHabilitation } from "@/lib/habilitations/suspend-habilitation";
import { withdrawHabilitation } from "@/lib/habilitations/withdraw-habilitation";
import { daysLater } from "@/lib/kernel/dates";
import { isSiret } from "@/lib/kernel/establishment-identifier";
import { papeterie, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { ask, eventsOf, mailsOf, rowOf } from "../lib/habilitations/requests";
import { deskOf, habilitate } from "../lib/invoices/counter";
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
const verbs: Record<Move, { readonly by: "agent" | "candidat" | "fournisseur" | "the desk"; readonly verb: AnyOperation }> = {
  complete: { by: "candidat", verb: completeHabilitation },
  requestComplement: { by: "agent", verb: requestComplement },
  approve: { by: "agent", verb: approveHabilitation },
  refuse: { by: "agent", verb: refuseHabilitation },
  suspend: { by: "agent", verb: suspendHabilitation },
  reinstate: { by: "agent", verb: reinstateHabilitation },
  withdraw: { by: "agent", verb: withdrawHabilitation },
  join: { by: "candidat", verb: acceptInvitation },
  remove: { by: "fournisseur", verb: removeColleague },
  leave: { by: "candidat", verb: leaveEstablishment },
  expire: { by: "the desk", verb: expireHabilitation },
};
/** What changes a right and not its state. */
const others = ["announce-end", "appoint-manager", "change-role", "hand-over", "renew", "renew-by-agent", "request"].map((name) => `habilitation.${name}`);
/** The day after the last one of the rights that are given here. */
const after = new Date("2029-11-22T11:00:00.000Z");
async function move(name: Move, id: string): Promise<unknown> {
  const { by, verb } = verbs[name];
  if (name === "join") return verb(world.as("candidat"), { id: await invitationFor(id) });
  return verb(by === "the desk" ? deskOf(world, "mairie", after) : world.as(by), { id, reason, note: "Voici." });
}

/** The establishment's manager has invited the person of a request. */
async function invitationFor(id: string): Promise<string> {
  const { organizationId, scheme, identifier } = await rowOf(world, id);
  const invited = { email: people.candidat.email, role: "reader", right: "accountant", position: "Comptable", invitedById: people.fournisseur.id, invitedAt: noon, expiresAt: daysLater(noon, 1) };
  return world.as("admin").commit(async ({ tx }) => {
    const { id: establishmentId } = await tx.establishment.findFirstOrThrow({ where: { scheme, identifier } });
    return (await tx.invitation.create({ data: { ...invited, organizationId, establishmentId } })).id;
  });
}

/** The moves that lead to each state from a request that was just sent. */
const ways: Record<HabilitationState, readonly Move[]> = {
  submitted: [], "complement-requested": ["requestComplement"], approved: ["approve"], refused: ["refuse"], suspended: ["approve", "suspend"], withdrawn: ["approve", "withdraw"],
};

/** Numbers that pass their check: one establishment for each request. */
const sirets = (function* () {
  for (let nic = 1; ; nic++) if (isSiret(`123456782${String(nic).padStart(5, "0")}`)) yield `123456782${String(nic).padStart(5, "0")}`;
})();

async function habilitationIn(state: HabilitationState): Promise<string> {
  const identifier = sirets.next().value ?? "";
  await habilitate(world, "fournisseur", { establishment: { ...papeterie, identifier: identifier as typeof papeterie.identifier } });
  const { id } = await ask(world, "candidat", { identifier });
  for (const step of ways[state]) await move(step, id);
  return id;
}
const everythingOf = async (id: string) => ({ row: await rowOf(world, id), events: await eventsOf(world, id), mails: await mailsOf(world, id) });

describe("a habilitation", () => {
  it("has one verb for each move, and none besides but the request itself", () => {
    expect([...others, ...Object.values(verbs).map(({ verb }) => verb.operationName)].sort()).toEqual([...namesOf("habilitation"), "invitation.accept"]);
  });

  it("makes these moves, and none other", () => {
    expect(Object.entries(moves).flatMap(([name, { from, to }]) => from.map((state) => `${state} ${name} ${to}`))).toEqual([
      "complement-requested complete submitted", "submitted requestComplement complement-requested", "submitted approve approved", "complement-requested approve approved",
      "submitted refuse refused", "complement-requested refuse refused", "approved suspend suspended", "suspended reinstate approved", "approved withdraw withdrawn", "suspended withdraw withdrawn",
      "submitted join approved", "complement-requested join approved", "approved remove withdrawn", "approved leave withdrawn", "approved expire withdrawn", "suspended expire withdrawn",
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

  /** What a manager or the person does to a right is not found before there is one; nobody leaves without a right that holds; where nothing has passed, nothing is ended. */
  const answerTo = (state: HabilitationState, name: Move): string => {
    if (name === "expire") return "nothing";
    if (name !== "remove" && name !== "leave") return "changedMeanwhile";
    if (state !== "suspended" && state !== "withdrawn") return "notFound";
    return name === "leave" ? "forbidden" : "changedMeanwhile";
  };
  /** An invitation needs no request: accepted by itself, it makes a right of its own. */
  const impossible = pairs.filter(([state, name]) => !canMove(name, state) && name !== "join");

  it.each(impossible)("that is %s: %s is refused, and changes nothing", async (state, name) => {
    const id = await habilitationIn(state);
    const before = await everythingOf(id);
    expect(before.row.state).toBe(state);
    expect(await move(name, id).then(() => "nothing", ({ code }: { code: string }) => code)).toBe(answerTo(state, name));
    expect(await everythingOf(id)).toEqual(before);
  });
});
