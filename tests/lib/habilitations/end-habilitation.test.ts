import { refuseHabilitation } from "@/lib/habilitations/refuse-habilitation";
import { reinstateHabilitation } from "@/lib/habilitations/reinstate-habilitation";
import { suspendHabilitation } from "@/lib/habilitations/suspend-habilitation";
import { withdrawHabilitation } from "@/lib/habilitations/withdraw-habilitation";
import { actableEstablishments } from "@/lib/establishments/establishment.queries";
import { people } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { approved, ask, mailsOf, rowOf } from "./requests";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const reason = "Le mandat a pris fin.";

describe("refusing", () => {
  it("ends the request with a reason, told to the person, who may ask again under another reference", async () => {
    const { id } = await ask(world, "candidat");
    await refuseHabilitation(world.as("agent"), { id, reason });
    expect(await rowOf(world, id)).toMatchObject({ state: "refused", reason, decidedById: people.agent.id });
    expect(await mailsOf(world, id, "habilitation-refused")).toMatchObject([{ recipient: "candidat@demo.test", locale: "fr", params: { reason } }]);
    expect((await ask(world, "candidat")).reference).toBe("HAB-2026-000002");
  });
});

describe("suspending, reinstating and withdrawing", () => {
  it("takes the right away and gives it back as it was, each told with its reason", async () => {
    const id = await approved(world, "fournisseur");
    await suspendHabilitation(world.as("agent"), { id, reason });
    expect(await rowOf(world, id)).toMatchObject({ state: "suspended", role: "manager", reason });
    expect(await actableEstablishments(world.as("fournisseur"))).toEqual([]);
    await reinstateHabilitation(world.as("agent"), { id });
    expect(await rowOf(world, id)).toMatchObject({ state: "approved", role: "manager", reason: null });
    expect(await actableEstablishments(world.as("fournisseur"))).toHaveLength(1);
    expect((await mailsOf(world, id)).filter(({ recipient }) => recipient === "fournisseur@demo.test").map(({ template }) => template)).toEqual([
      "habilitation-received", "habilitation-approved", "habilitation-suspended", "habilitation-reinstated",
    ]);
  });

  it("withdraws for good, from an approved or a suspended one", async () => {
    const id = await approved(world, "fournisseur");
    await suspendHabilitation(world.as("agent"), { id, reason });
    await withdrawHabilitation(world.as("agent"), { id, reason });
    expect(await rowOf(world, id)).toMatchObject({ state: "withdrawn", reason });
    expect(await mailsOf(world, id, "habilitation-withdrawn")).toMatchObject([{ params: { reason } }]);
    await expect(reinstateHabilitation(world.as("agent"), { id })).rejects.toMatchObject({ kind: "conflict" });
    await expect(ask(world, "fournisseur")).resolves.toMatchObject({ reference: "HAB-2026-000002" });
  });

  it("keeps a suspended manager from leaving their place to the next comer unseen", async () => {
    const first = await approved(world, "fournisseur");
    await suspendHabilitation(world.as("agent"), { id: first, reason });
    expect((await rowOf(world, await approved(world, "candidat"))).role).toBe("depositor");
  });
});

describe("each of these decisions is refused", () => {
  const decisions = { refuse: refuseHabilitation, suspend: suspendHabilitation, withdraw: withdrawHabilitation };

  it.each(Object.entries(decisions))("%s: without a reason, next door, to those who do not decide, and on one's own establishment", async (_name, decide) => {
    const { id } = await ask(world, "agent");
    await expect(decide(world.as("admin"), { id, reason: "" })).rejects.toMatchObject({ issues: [{ path: ["reason"] }] });
    await expect(decide(world.as("agentProvince", "province"), { id, reason })).rejects.toMatchObject({ kind: "not-found" });
    for (const person of ["agent", "candidat", null] as const) await expect(decide(world.as(person), { id, reason })).rejects.toMatchObject({ kind: "forbidden" });
    expect((await rowOf(world, id)).state).toBe("submitted");
  });

  it("from a state that does not allow it", async () => {
    const { id } = await ask(world, "candidat");
    for (const decide of [suspendHabilitation, withdrawHabilitation]) await expect(decide(world.as("agent"), { id, reason })).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    await expect(reinstateHabilitation(world.as("agent"), { id })).rejects.toMatchObject({ kind: "conflict" });
    const right = await approved(world, "fournisseur");
    await expect(refuseHabilitation(world.as("agent"), { id: right, reason })).rejects.toMatchObject({ kind: "conflict" });
    await expect(reinstateHabilitation(world.as("agentProvince", "province"), { id: right })).rejects.toMatchObject({ kind: "not-found" });
    await expect(reinstateHabilitation(world.as("fournisseur"), { id: right })).rejects.toMatchObject({ kind: "forbidden" });
  });
});
