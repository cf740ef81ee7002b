import { approveHabilitation } from "@/lib/habilitations/approve-habilitation";
import { refuseHabilitation } from "@/lib/habilitations/refuse-habilitation";
import { actableEstablishments } from "@/lib/establishments/establishment.queries";
import { noon, openWorld, type World } from "@/tests/support/world";
import { people } from "@/prisma/world/people";
import { approved, ask, eventsOf, mailsOf, otherSirets, rowOf } from "./requests";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

describe("approving a request", () => {
  it("makes the establishment known, and the first person its manager, who may then act for it", async () => {
    const { id } = await ask(world, "candidat");
    await approveHabilitation(world.as("agent"), { id });
    expect(await rowOf(world, id)).toMatchObject({ state: "approved", role: "manager", decidedById: people.agent.id, decidedAt: noon, reason: null });
    expect(await actableEstablishments(world.as("candidat"))).toMatchObject([{ name: "Papeterie du Centre", identifier: "12345678200010", role: "manager" }]);
    expect(await eventsOf(world, id)).toMatchObject([{ type: "habilitation.requested" }, { type: "habilitation.approved", actorId: people.agent.id, payload: { role: "manager" } }]);
  });

  it("tells the person, in their language and not the agent's", async () => {
    await world.container.db.global.account.update({ where: { id: people.candidat.id }, data: { locale: "en" } });
    const { id } = await ask(world, "candidat");
    await approveHabilitation(world.as("agent"), { id });
    expect(await mailsOf(world, id, "habilitation-approved")).toMatchObject([{ recipient: "candidat@demo.test", locale: "en", params: { role: "manager" } }]);
  });

  it("makes a second person a depositor, and a manager only when the agent says so", async () => {
    await approved(world, "fournisseur");
    const depositor = await approved(world, "candidat");
    const manager = await approved(world, "citoyen", {}, "manager");
    expect([(await rowOf(world, depositor)).role, (await rowOf(world, manager)).role]).toEqual(["depositor", "manager"]);
    const establishments = await world.as("admin").read((tx) => tx.establishment.findMany());
    expect(establishments).toHaveLength(1);
  });

  it("leaves what is known of an establishment as it was: the newcomer's words stay a claim", async () => {
    await approved(world, "fournisseur");
    const id = await approved(world, "candidat", { name: "Une autre enseigne" });
    expect((await rowOf(world, id)).establishmentName).toBe("Une autre enseigne");
    expect(await actableEstablishments(world.as("candidat"))).toMatchObject([{ name: "Papeterie du Centre" }]);
  });

  it("makes one manager only when two first requests are approved at the same instant", async () => {
    const requests = [await ask(world, "fournisseur"), await ask(world, "candidat")];
    await Promise.all(requests.map(({ id }) => approveHabilitation(world.as("agent"), { id })));
    const roles = await Promise.all(requests.map(async ({ id }) => (await rowOf(world, id)).role));
    expect(roles.sort()).toEqual(["depositor", "manager"]);
  });

  it("lists the portal among the person's, once, whatever the number of establishments", async () => {
    await approved(world, "candidat");
    await approved(world, "candidat", { identifier: otherSirets[0] });
    const held = await world.as("admin").read((tx) => tx.membership.findMany({ where: { accountId: people.candidat.id }, select: { role: true } }));
    expect(held).toEqual([{ role: "supplier" }]);
  });
});

describe("approving is refused", () => {
  it("when another agent decided first, and the first decision stands", async () => {
    const { id } = await ask(world, "candidat");
    await refuseHabilitation(world.as("admin"), { id, reason: "Mandat illisible" });
    await expect(approveHabilitation(world.as("agent"), { id })).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    expect(await rowOf(world, id)).toMatchObject({ state: "refused", establishmentId: null });
  });

  it("to one of two agents who press at the same instant, and the person is told once", async () => {
    const { id } = await ask(world, "candidat");
    const answers = await Promise.allSettled([approveHabilitation(world.as("agent"), { id }), approveHabilitation(world.as("admin"), { id })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await mailsOf(world, id, "habilitation-approved")).toHaveLength(1);
  });

  it("to the agent who asks for themselves, and to one who belongs to the same establishment", async () => {
    const { id: own } = await ask(world, "agent");
    await expect(approveHabilitation(world.as("agent"), { id: own })).rejects.toMatchObject({ kind: "forbidden" });
    await approveHabilitation(world.as("admin"), { id: own });
    const { id: colleague } = await ask(world, "candidat");
    await expect(approveHabilitation(world.as("agent"), { id: colleague })).rejects.toMatchObject({ kind: "forbidden" });
    expect((await rowOf(world, colleague)).state).toBe("submitted");
  });

  it("to the applicant, to a visitor, to other suppliers, and to roles that do not decide", async () => {
    const { id } = await ask(world, "candidat");
    for (const scope of [world.as("candidat"), world.as(null), world.as("fournisseur")]) await expect(approveHabilitation(scope, { id })).rejects.toMatchObject({ kind: "forbidden" });
    for (const role of ["billing", "reception", "reader"] as const) {
      const scope = { ...world.as("fournisseur"), actor: { accountId: people.fournisseur.id, roles: [role] } };
      await expect(approveHabilitation(scope, { id })).rejects.toMatchObject({ kind: "forbidden" });
    }
  });

  it("from the organisation next door, which finds nothing", async () => {
    const { id } = await ask(world, "candidat");
    await expect(approveHabilitation(world.as("agentProvince", "province"), { id })).rejects.toMatchObject({ kind: "not-found" });
  });
});
