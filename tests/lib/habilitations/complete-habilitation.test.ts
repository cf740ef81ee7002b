import { approveHabilitation } from "@/lib/habilitations/approve-habilitation";
import { completeHabilitation } from "@/lib/habilitations/complete-habilitation";
import { requestComplement } from "@/lib/habilitations/request-complement";
import { openWorld, type World } from "@/tests/support/world";
import { ask, eventsOf, keptProof, mailsOf, rowOf } from "./requests";

let world: World;
let id: string;
beforeEach(async () => {
  world = await openWorld();
  ({ id } = await ask(world, "candidat"));
});
afterEach(() => world.close());

const askForMore = () => requestComplement(world.as("agent"), { id, reason: "Le mandat n’est pas signé." });

describe("a complement", () => {
  it("is asked for with a reason that the person receives", async () => {
    await askForMore();
    expect(await rowOf(world, id)).toMatchObject({ state: "complement-requested", reason: "Le mandat n’est pas signé." });
    expect(await mailsOf(world, id, "habilitation-complement-requested")).toMatchObject([{ recipient: "candidat@demo.test", locale: "fr", params: { reason: "Le mandat n’est pas signé." } }]);
  });

  it("is answered by the person with files, words or both, and the request waits again", async () => {
    await askForMore();
    await completeHabilitation(world.as("candidat"), { id, proofs: [await keptProof(world.as("candidat"))] });
    expect((await rowOf(world, id)).state).toBe("submitted");
    await askForMore();
    await completeHabilitation(world.as("candidat"), { id, note: "Le voici." });
    expect(await rowOf(world, id)).toMatchObject({ state: "submitted", note: "Le voici." });
    const documents = await world.as("admin").read((tx) => tx.document.findMany({ where: { habilitationId: id }, include: { entry: true } }));
    expect(documents.map(({ entry }) => entry?.archiveNumber).sort()).toEqual(["MAIRIE-2026-000001", "MAIRIE-2026-000002"]);
    expect((await eventsOf(world, id)).map(({ type, payload }) => [type, (payload as { proofs?: number }).proofs])).toEqual([
      ["habilitation.requested", 1], ["habilitation.complement-requested", undefined], ["habilitation.completed", 1],
      ["habilitation.complement-requested", undefined], ["habilitation.completed", 0],
    ]);
  });

  it("is acknowledged to the person and told to the agents who may decide", async () => {
    await askForMore();
    await completeHabilitation(world.as("candidat"), { id, note: "Le voici." });
    expect((await mailsOf(world, id, "habilitation-completed")).map(({ recipient }) => recipient)).toEqual(["candidat@demo.test"]);
    expect((await mailsOf(world, id, "habilitation-to-review-again")).map(({ recipient }) => recipient).sort()).toEqual(["admin@demo.test", "agent@demo.test"]);
  });

  it("need not be answered: the agent may still approve", async () => {
    await askForMore();
    await approveHabilitation(world.as("agent"), { id });
    expect((await rowOf(world, id)).state).toBe("approved");
  });
});

describe("a complement is refused", () => {
  it("when it says nothing", async () => {
    await askForMore();
    await expect(completeHabilitation(world.as("candidat"), { id, note: "  ", proofs: [] })).rejects.toMatchObject({ issues: [{ path: ["note"], message: "fileOrWords" }] });
  });

  it("when nothing was asked, and then archives nothing", async () => {
    const proof = await keptProof(world.as("candidat"));
    await expect(completeHabilitation(world.as("candidat"), { id, proofs: [proof] })).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    expect(await world.as("admin").read((tx) => tx.document.count({ where: { habilitationId: id } }))).toBe(1);
  });

  it("from anybody else, agents included", async () => {
    await askForMore();
    for (const person of ["fournisseur", "agent", null] as const) await expect(completeHabilitation(world.as(person), { id, note: "Moi." })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(completeHabilitation(world.as("candidat", "province"), { id, note: "Moi." })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("to an agent who asks twice, gives no reason, or comes from next door", async () => {
    await expect(requestComplement(world.as("agent"), { id, reason: " " })).rejects.toMatchObject({ issues: [{ path: ["reason"] }] });
    await expect(requestComplement(world.as("agentProvince", "province"), { id, reason: "Non" })).rejects.toMatchObject({ kind: "not-found" });
    await askForMore();
    await expect(askForMore()).rejects.toMatchObject({ kind: "conflict" });
  });
});
