import { establishmentTrail } from "@/lib/establishments/trail.queries";
import { trailTypes } from "@/lib/establishments/trail";
import { changeRole } from "@/lib/habilitations/change-role";
import { inviteColleague } from "@/lib/habilitations/invite-colleague";
import { removeColleague } from "@/lib/habilitations/remove-colleague";
import { suspendHabilitation } from "@/lib/habilitations/suspend-habilitation";
import { messages } from "@/lib/i18n/words";
import { people } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { invitation, join, stationer, type Team } from "../habilitations/team";
import { deposit } from "../invoices/counter";

let world: World;
let team: Team;
beforeEach(async () => {
  world = await openWorld();
  team = await stationer(world);
});
afterEach(() => world.close());

const trail = async (page = {}) => (await establishmentTrail(world.as("fournisseur"), team.establishmentId, page)).items;

describe("the history of an establishment", () => {
  it("says who did what, latest first: colleagues by their names, agents and the portal without", async () => {
    const right = await join(world, team, "candidat");
    await deposit(world.as("candidat"), team.establishmentId, { number: "FA-88" });
    await changeRole(world.as("fournisseur"), { id: right, role: "reader" });
    await suspendHabilitation(world.as("agent"), { id: right, reason: "Contrôle des mandats." });
    expect(await trail()).toMatchObject([
      { type: "habilitation.suspended", by: { kind: "agent" }, reason: "Contrôle des mandats." },
      { type: "habilitation.role-changed", by: { kind: "colleague", name: "Fanny Fournisseur" }, person: "Cyril Candidat", role: "reader" },
      { type: "invoice.deposited", by: { kind: "colleague", name: "Cyril Candidat" }, number: "FA-88" },
      { type: "habilitation.joined", by: { kind: "colleague", name: "Cyril Candidat" }, role: "depositor" },
      { type: "invitation.sent", by: { kind: "colleague", name: "Fanny Fournisseur" }, email: people.candidat.email, role: "depositor" },
      { type: "habilitation.approved", by: { kind: "agent" }, role: "manager" },
    ]);
    expect(JSON.stringify(await trail())).not.toMatch(/Agnès|Adam/);
  });

  it("still names a colleague who was removed", async () => {
    await removeColleague(world.as("fournisseur"), { id: await join(world, team, "candidat") });
    expect((await trail())[0]).toMatchObject({ type: "habilitation.removed", by: { name: "Fanny Fournisseur" }, person: "Cyril Candidat" });
  });

  it("is read by pages of 25, none twice and none forgotten; a place that means nothing counts for nothing", async () => {
    const scope = world.as("fournisseur");
    for (let number = 0; number < 30; number++) await scope.commit(({ emit }) => emit({ type: "invitation.withdrawn", establishmentId: team.establishmentId, payload: { invitationId: team.own, email: `n${number}@ailleurs.test`, role: "reader" } }));
    const first = await establishmentTrail(scope, team.establishmentId);
    const second = await establishmentTrail(scope, team.establishmentId, { after: first.next ?? "" });
    expect([first.items.length, second.items.length, second.next]).toEqual([25, 6, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(31);
    for (const after of ["nowhere", "5~x", "~"]) expect((await establishmentTrail(scope, team.establishmentId, { after })).items).toEqual(first.items);
  });

  it("is read by its managers alone", async () => {
    await join(world, team, "candidat");
    for (const scope of [world.as("candidat"), world.as("citoyen"), world.as("agent"), world.as("admin"), world.as(null), world.as("fournisseur", "province")]) {
      await expect(establishmentTrail(scope, team.establishmentId)).rejects.toMatchObject({ kind: "not-found" });
    }
    await expect(establishmentTrail(world.as("fournisseur"), "equipe")).rejects.toMatchObject({ kind: "not-found" });
  });

  it("keeps to its establishment", async () => {
    const other = await world.as("admin").commit(({ tx }) => tx.establishment.create({
      data: { organizationId: world.as(null).organization.id, scheme: "SIRET", identifier: "73282932000074", name: "Atelier", address: "1 rue", postalCode: "99100", city: "Démonstration" }, select: { id: true },
    }));
    await world.as("fournisseur").commit(({ emit }) => emit({ type: "invitation.withdrawn", establishmentId: other.id, payload: { invitationId: team.own, email: "z@ailleurs.test", role: "reader" } }));
    expect(JSON.stringify(await trail())).not.toContain("z@ailleurs.test");
    await inviteColleague(world.as("fournisseur"), invitation(team.establishmentId));
    expect((await trail())[0]).toMatchObject({ type: "invitation.sent" });
  });

  it.each(["fr", "en"] as const)("has words for everything that stands in it (%s)", (locale) => {
    const words = messages[locale].colleagues.trail.happened as Record<string, Record<string, string>>;
    expect(trailTypes.filter((type) => { const [room = "", what = ""] = type.split("."); return !words[room]?.[what]; })).toEqual([]);
  });
});
