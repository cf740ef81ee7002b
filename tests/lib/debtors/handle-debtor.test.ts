import { confirmAddress } from "@/lib/debtors/confirm-address";
import { correctDebtor } from "@/lib/debtors/correct-debtor";
import { debtorList } from "@/lib/debtors/debtor.queries";
import { dropAddress } from "@/lib/debtors/drop-address";
import { inviteDebtor } from "@/lib/debtors/invite-debtor";
import { people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { openWorld, type World } from "@/tests/support/world";
import { accountId, activate, billOf, debtorOf, eventsOf, idOf, lastMailTo, mailsTo, refusal } from "./desk";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const agent = () => world.as("agent");
const facts = { lastName: "Martin", firstName: "Lila", address: "3 rue des Lilas", postalCode: "99100", city: "Démonstration" };
const without = async (email: string | null = null) => {
  const id = await debtorIn(world, { customerNumber: "C-2001", lastName: "Martin", firstName: "Lila", of: null, email });
  return { id, billId: await billIn(world, { debtorId: id, of: null }) };
};
/** The citizen's customer number, whose account somebody uses. */
const active = async () => {
  const id = await debtorIn(world, { lastName: "Martin", firstName: "Lila" });
  return { id, billId: await billIn(world, { debtorId: id }) };
};
const found = async (search: string) => (await debtorList(agent(), { search })).items.map(({ name }) => name);

describe("a correction", () => {
  it("is recorded before and after, and found by the new words alone", async () => {
    const { id } = await without();
    await correctDebtor(agent(), { ...facts, id, lastName: "  Dupré ", firstName: "", city: "Ailleurs" });
    expect(await debtorOf(world, id)).toMatchObject({ lastName: "Dupré", firstName: null, sortName: "dupre", city: "Ailleurs", email: null });
    expect((await eventsOf(world, id)).at(-1)).toMatchObject({ type: "debtor.corrected", actorId: idOf("agent"),
      payload: { before: { lastName: "Martin", firstName: "Lila", city: "Démonstration" }, after: { lastName: "Dupré", firstName: null, city: "Ailleurs" } } });
    expect([await found("dupre"), await found("martin"), await found("c-2001")]).toEqual([["Dupré"], [], ["Dupré"]]);
  });

  it("that changes nothing writes nothing", async () => {
    const { id } = await without();
    expect(await correctDebtor(agent(), { ...facts, id, email: "" })).toEqual({ id, proposed: false });
    expect(await eventsOf(world, id)).toEqual([]);
  });

  it("of the address, where nobody uses the account, prepares the new one's, moves the bills and invites", async () => {
    const { id, billId } = await without();
    await correctDebtor(agent(), { ...facts, id, email: " Lila@Maison.test " });
    const account = await accountId(world, "lila@maison.test");
    expect([(await debtorOf(world, id)).accountId, (await billOf(world, billId)).accountId]).toEqual([account, account]);
    expect(await lastMailTo(world, "lila@maison.test")).toMatchObject({ template: "debtor-invited" });
    await correctDebtor(agent(), { ...facts, id, email: "lila@ailleurs.test" });
    const second = await accountId(world, "lila@ailleurs.test");
    expect([(await debtorOf(world, id)).accountId, (await billOf(world, billId)).accountId]).toEqual([second, second]);
    await correctDebtor(agent(), { ...facts, id, email: "" });
    expect([(await debtorOf(world, id)).accountId, (await billOf(world, billId)).accountId]).toEqual([null, null]);
  });

  it("of the address to that of an active account attaches to it, and invites nobody", async () => {
    const { id, billId } = await without();
    await correctDebtor(agent(), { ...facts, id, email: people.fournisseur.email });
    expect([(await debtorOf(world, id)).accountId, (await billOf(world, billId)).accountId]).toEqual([idOf("fournisseur"), idOf("fournisseur")]);
    expect(await mailsTo(world, people.fournisseur.email)).toEqual([]);
  });

  it("of the address, where somebody uses the account, is only proposed: nothing moves, nobody is told", async () => {
    const { id, billId } = await active();
    expect(await correctDebtor(agent(), { ...facts, id, email: "autre@maison.test" })).toEqual({ id, proposed: true });
    expect(await debtorOf(world, id)).toMatchObject({ email: people.citoyen.email, proposedEmail: "autre@maison.test", accountId: idOf("citoyen") });
    expect((await billOf(world, billId)).accountId).toBe(idOf("citoyen"));
    expect(await world.mails()).toEqual([]);
    expect(await found("autre@maison.test")).toEqual(["Lila Martin"]);
  });

  it("of the address to that of a closed account is refused beside its field, and nothing is written", async () => {
    const { id } = await without();
    await world.container.db.global.account.update({ where: { id: idOf("candidat") }, data: { state: "closed" } });
    expect(await refusal(correctDebtor(agent(), { ...facts, id, city: "Ailleurs", email: people.candidat.email }))).toMatchObject({ code: "debtor.closedAccount", field: "email" });
    expect(await debtorOf(world, id)).toMatchObject({ city: "Démonstration", email: null });
  });

  it("does not pass over another agent's", async () => {
    const { id } = await without();
    const both = await Promise.allSettled([correctDebtor(agent(), { ...facts, id, city: "Ici" }), correctDebtor(world.as("admin"), { ...facts, id, city: "Là" })]);
    expect(both.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    for (const one of both) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "changedMeanwhile" });
  });
});

describe("a proposed address", () => {
  const proposed = async () => {
    const { id, billId } = await active();
    await correctDebtor(agent(), { ...facts, id, email: "autre@maison.test" });
    return { id, billId };
  };

  it("is taken by an agent: the debtor moves to its account, prepared and invited, and the address before is told", async () => {
    const { id, billId } = await proposed();
    await confirmAddress(agent(), { id, email: "autre@maison.test" });
    const account = await accountId(world, "autre@maison.test");
    expect(await debtorOf(world, id)).toMatchObject({ email: "autre@maison.test", proposedEmail: null, accountId: account });
    expect((await billOf(world, billId)).accountId).toBe(account);
    expect(await lastMailTo(world, people.citoyen.email)).toMatchObject({ template: "debtor-address-moved", params: { customerNumber: "C-1001" } });
    expect(await lastMailTo(world, "autre@maison.test")).toMatchObject({ template: "debtor-invited" });
    expect(await activate(world, "autre@maison.test")).toBe(account);
  });

  it("is taken too when its account is active, which then sees the bills", async () => {
    const { id, billId } = await active();
    await correctDebtor(agent(), { ...facts, id, email: people.fournisseur.email });
    await confirmAddress(agent(), { id, email: people.fournisseur.email });
    expect((await billOf(world, billId)).accountId).toBe(idOf("fournisseur"));
    expect(await mailsTo(world, people.fournisseur.email)).toEqual([]);
  });

  it("is dropped: nothing moves, and what was dropped is recorded", async () => {
    const { id, billId } = await proposed();
    await dropAddress(agent(), { id, email: "autre@maison.test" });
    expect(await debtorOf(world, id)).toMatchObject({ email: people.citoyen.email, proposedEmail: null });
    expect((await billOf(world, billId)).accountId).toBe(idOf("citoyen"));
    expect((await eventsOf(world, id)).at(-1)).toMatchObject({ type: "debtor.address-dropped", payload: { dropped: "autre@maison.test" } });
  });

  it("is not decided when it is another one than the agent read", async () => {
    const { id } = await proposed();
    for (const decide of [confirmAddress, dropAddress]) expect(await refusal(decide(agent(), { id, email: "vieille@maison.test" }))).toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    const both = await Promise.allSettled([confirmAddress(agent(), { id, email: "autre@maison.test" }), dropAddress(world.as("admin"), { id, email: "autre@maison.test" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the activation sent again", () => {
  it("goes to the address that billing knows, with a new link, and the older one stops", async () => {
    const { id, billId } = await without("lila@maison.test");
    await inviteDebtor(agent(), { id });
    await inviteDebtor(agent(), { id });
    const account = await accountId(world, "lila@maison.test");
    expect([(await debtorOf(world, id)).accountId, (await billOf(world, billId)).accountId]).toEqual([account, account]);
    const links = await world.container.db.global.link.findMany({ where: { accountId: account }, orderBy: { id: "asc" } });
    expect(links.map(({ expiresAt, createdAt }) => expiresAt > createdAt).filter(Boolean)).toHaveLength(1);
    expect((await mailsTo(world, "lila@maison.test")).map(({ template }) => template)).toEqual(["debtor-invited", "debtor-invited"]);
  });

  it("is not sent without end, nor where there is no address or an active account", async () => {
    const { id } = await without("lila@maison.test");
    for (let sent = 1; sent <= 5; sent++) await inviteDebtor(agent(), { id });
    expect(await refusal(inviteDebtor(agent(), { id }))).toMatchObject({ kind: "unavailable", code: "account.tooManyMinutes" });
    const nowhere = await debtorIn(world, { customerNumber: "C-5", of: null, email: null });
    expect(await refusal(inviteDebtor(agent(), { id: nowhere }))).toMatchObject({ code: "debtor.noAddress" });
    expect(await refusal(inviteDebtor(agent(), { id: await debtorIn(world) }))).toMatchObject({ code: "debtor.accountActive" });
    const other = await debtorIn(world, { customerNumber: "C-6", of: null, email: people.fournisseur.email });
    expect(await refusal(inviteDebtor(agent(), { id: other }))).toMatchObject({ code: "debtor.accountActive" });
  });
});

it("billing alone does any of it, in its own organisation", async () => {
  const { id } = await without("lila@maison.test");
  const acts = [() => ({ verb: correctDebtor, input: { ...facts, id } }), () => ({ verb: inviteDebtor, input: { id } }), () => ({ verb: confirmAddress, input: { id, email: "a@b.test" } }), () => ({ verb: dropAddress, input: { id, email: "a@b.test" } })];
  for (const act of acts) {
    const { verb, input } = act();
    for (const person of [null, "citoyen"] as const) expect(await refusal(verb(world.as(person), input))).toMatchObject({ kind: "forbidden" });
    expect(await refusal(verb(world.as("agentProvince", "province"), input))).toMatchObject({ kind: "not-found" });
  }
});
