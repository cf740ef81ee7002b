import { actableEstablishments } from "@/lib/establishments/establishment.queries";
import { myEstablishments } from "@/lib/establishments/my-establishments.queries";
import { waitsAtMost } from "@/lib/establishments/establishment";
import { isSiret } from "@/lib/kernel/establishment-identifier";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { habilitate, invoiceIn, quincaillerie } from "../invoices/counter";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const sirets = Array.from({ length: 99_999 }, (_, nic) => `123456782${String(nic).padStart(5, "0")}`).filter(isSiret);

/** An accountant acts for so many: « Client 000 », « Client 001 »… */
async function accountantOf(count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    await habilitate(world, "candidat", {
      role: number % 2 === 0 ? "depositor" : "reader",
      establishment: { ...quincaillerie, identifier: sirets[number] ?? "", name: `Client ${String(number).padStart(3, "0")}${number === 7 ? " Boulangerie de l’Église" : ""}` },
    });
  }
}

describe("an accountant of many establishments", () => {
  it("reads them by name, 25 by 25, forth and back", async () => {
    await accountantOf(60);
    const scope = world.as("candidat");
    const first = await myEstablishments(scope);
    const second = await myEstablishments(scope, { after: first.next ?? "" });
    const third = await myEstablishments(scope, { after: second.next ?? "" });
    expect([first, second, third].map(({ items }) => items.length)).toEqual([25, 25, 10]);
    expect([...first.items, ...second.items, ...third.items].map(({ name }) => name.slice(0, 10))).toEqual(Array.from({ length: 60 }, (_, number) => `Client ${String(number).padStart(3, "0")}`));
    expect((await myEstablishments(scope, { before: third.previous ?? "" })).items).toEqual(second.items);
  });

  it("finds one by the beginning of a word of its name, without its accents, or by its number", async () => {
    await accountantOf(30);
    const found = async (search: string) => (await myEstablishments(world.as("candidat"), { search })).items.map(({ name }) => name);
    expect(await found("eglise boul")).toEqual(["Client 007 Boulangerie de l’Église"]);
    expect(await found(sirets[11]?.replace(/(...)/g, "$1 ") ?? "")).toEqual(["Client 011"]);
    for (const search of ["glise", "%", "client 7x"]) expect(await found(search)).toEqual([]);
    expect(await myEstablishments(world.as("candidat"), { search: "rien" })).toMatchObject({ any: true, items: [] });
  });

  it("deposits for those that they may act for, and only follows the others", async () => {
    await accountantOf(4);
    expect((await actableEstablishments(world.as("candidat"))).map(({ name }) => name)).toEqual(["Client 000", "Client 002"]);
    expect((await myEstablishments(world.as("candidat"))).items.map(({ role }) => role)).toEqual(["depositor", "reader", "depositor", "reader"]);
  });

  it("sees none that they lost, nor another’s, nor the neighbour’s", async () => {
    await habilitate(world, "fournisseur");
    await habilitate(world, "candidat", { state: "suspended" });
    for (const scope of [world.as("candidat"), world.as("fournisseur", "province"), world.as("agent"), world.as(null)]) expect(await myEstablishments(scope)).toEqual({ any: false, items: [], previous: null, next: null });
  });
});

describe("what waits at each", () => {
  it("is counted: invoices to complete or to readdress, refusals to acknowledge, RIBs that agents verify, one’s own drafts", async () => {
    const stationer = await habilitate(world, "fournisseur");
    await habilitate(world, "fournisseur", { establishment: quincaillerie });
    await invoiceIn(world, "suspended", stationer, { number: "A" });
    await invoiceIn(world, "to-recycle", stationer, { number: "B" });
    await invoiceIn(world, "refused", stationer, { number: "C" });
    const draft = { organizationId: organizations.mairie.id, establishmentId: stationer, createdAt: noon, updatedAt: noon, values: {} };
    await world.as("admin").commit(({ tx }) => tx.invoiceDraft.createMany({ data: [{ ...draft, accountId: people.fournisseur.id }, { ...draft, accountId: people.candidat.id }] }));
    const { items } = await myEstablishments(world.as("fournisseur"));
    expect(items.map(({ name, waits }) => [name, waits])).toEqual([
      ["Papeterie du Centre", { invoices: 2, refusals: 1, ribs: 0, drafts: 1 }],
      ["Quincaillerie Éléonore", { invoices: 0, refusals: 0, ribs: 0, drafts: 0 }],
    ]);
  });

  it("is counted no further than what is shown", async () => {
    const stationer = await habilitate(world, "fournisseur");
    const draft = { organizationId: organizations.mairie.id, establishmentId: stationer, accountId: people.fournisseur.id, createdAt: noon, updatedAt: noon, values: {} };
    await world.as("admin").commit(({ tx }) => tx.invoiceDraft.createMany({ data: Array.from({ length: 40 }, () => draft) }));
    expect((await myEstablishments(world.as("fournisseur"))).items[0]?.waits.drafts).toBe(waitsAtMost + 1);
  });
});
