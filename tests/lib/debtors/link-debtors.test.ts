import { signIn } from "@/lib/accounts/sign-in";
import { demonstrationPassword, people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { requestActivation } from "@/lib/accounts/request-activation";
import { answerRequests } from "../accounts/desk";
import { workOf } from "../accounts/work";
import { activate, billOf, claimsOf, debtorOf, eventsOf, idOf, lastMailTo, roleOf, signInAs } from "./desk";
import { openedClaim } from "./open-claim";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const known = async (email: string | null, customerNumber: string, organization: "mairie" | "province" = "mairie") => {
  const debtorId = await debtorIn(world, { customerNumber, of: null, email, organization });
  return { debtorId, billId: await billIn(world, { debtorId, of: null, organization }) };
};

describe("a person who has an account", () => {
  it("is linked to every customer number under their proven address when they sign in, in this organisation alone", async () => {
    const [one, two, other] = [await known(people.fournisseur.email, "C-1"), await known(people.fournisseur.email, "C-2"), await known("autre@ailleurs.test", "C-3")];
    const elsewhere = await debtorIn(world, { customerNumber: "P-1", of: null, email: people.fournisseur.email, organization: "province" });
    await signInAs(world, people.fournisseur.email);
    expect([(await debtorOf(world, one.debtorId)).accountId, (await debtorOf(world, two.debtorId)).accountId, (await debtorOf(world, other.debtorId)).accountId]).toEqual([idOf("fournisseur"), idOf("fournisseur"), null]);
    expect([(await billOf(world, one.billId)).accountId, (await billOf(world, two.billId)).accountId, (await billOf(world, other.billId)).accountId]).toEqual([idOf("fournisseur"), idOf("fournisseur"), null]);
    expect(await world.as("admin", "province").read((tx) => tx.debtor.findFirstOrThrow({ where: { id: elsewhere } }))).toMatchObject({ accountId: null });
    expect(await roleOf(world, idOf("fournisseur"))).toEqual(["citizen"]);
    expect(await eventsOf(world, one.debtorId)).toMatchObject([{ type: "debtor.attached", accountId: idOf("fournisseur"), payload: { by: "sign-in" } }]);
    expect((await debtorOf(world, one.debtorId)).attachedAt).toEqual(noon);
  });

  it("signs in again with no more work and no more events", async () => {
    const { debtorId } = await known(people.fournisseur.email, "C-1");
    await signInAs(world, people.fournisseur.email);
    const again = () => signIn(world.as(null), { signInName: people.fournisseur.email, password: demonstrationPassword });
    const written = (await workOf(world, again)).statements.filter((text) => /^(UPDATE|INSERT)\b.*\b(debtor|bill|membership)\b/.test(text));
    expect(written).toEqual([]);
    expect(await eventsOf(world, debtorId)).toHaveLength(1);
  });

  it("takes no customer from another account that somebody uses, and no bill that was taken back", async () => {
    const debtorId = await debtorIn(world, { email: people.fournisseur.email });
    const billId = await billIn(world, { debtorId });
    const free = await known(people.fournisseur.email, "C-9");
    await world.as("admin").commit(({ tx }) => tx.bill.updateMany({ where: { id: free.billId }, data: { withdrawnAt: noon } }));
    await signInAs(world, people.fournisseur.email);
    expect([(await debtorOf(world, debtorId)).accountId, (await billOf(world, billId)).accountId]).toEqual([idOf("citoyen"), idOf("citoyen")]);
    expect([(await debtorOf(world, free.debtorId)).accountId, (await billOf(world, free.billId)).accountId]).toEqual([idOf("fournisseur"), null]);
  });

  it("is not linked by an address that nobody has proven", async () => {
    const { debtorId } = await known(people.fournisseur.email, "C-1");
    await world.container.db.global.account.update({ where: { id: idOf("fournisseur") }, data: { emailVerified: null } });
    await signInAs(world, people.fournisseur.email);
    expect((await debtorOf(world, debtorId)).accountId).toBeNull();
  });
});

it("an account that is activated is linked at once", async () => {
  const { debtorId, billId } = await known(people.nouveau.email, "C-1");
  await requestActivation(world.as(null), { email: people.nouveau.email });
  await answerRequests(world);
  await activate(world, people.nouveau.email);
  expect([(await debtorOf(world, debtorId)).accountId, (await billOf(world, billId)).accountId]).toEqual([idOf("nouveau"), idOf("nouveau")]);
});

it("a new proven address is linked too, and the customers of the old one stay", async () => {
  const old = await debtorIn(world);
  const { debtorId } = await known("nouvelle@ailleurs.test", "C-77");
  await world.container.db.global.account.update({ where: { id: idOf("citoyen") }, data: { email: "nouvelle@ailleurs.test" } });
  await world.as("citoyen").commit(({ emit }) => emit({ type: "account.email-changed", accountId: idOf("citoyen"), payload: { before: people.citoyen.email, after: "nouvelle@ailleurs.test", endedSessions: 0 } }));
  expect([(await debtorOf(world, old)).accountId, (await debtorOf(world, debtorId)).accountId]).toEqual([idOf("citoyen"), idOf("citoyen")]);
});

describe("an import that brings the address of a customer whose bill someone opened by its paper", () => {
  const imported = (debtorId: string, account: string) => world.as("admin").commit(async ({ tx, emit }) => {
    await tx.debtor.updateMany({ where: { id: debtorId }, data: { accountId: account, attachedAt: noon } });
    await emit({ type: "debtor.attached", debtorId, accountId: account, payload: { by: "import" } });
  });

  it("gives every bill to the account if somebody uses it, and the claim is dropped", async () => {
    const { debtorId, billId, otherId } = await openedClaim(world, { email: null });
    await imported(debtorId, idOf("citoyen"));
    expect([(await billOf(world, billId)).accountId, (await billOf(world, otherId)).accountId]).toEqual([idOf("citoyen"), idOf("citoyen")]);
    expect(await claimsOf(world, debtorId)).toMatchObject([{ state: "dropped" }]);
    expect(await lastMailTo(world, people.candidat.email)).toMatchObject({ template: "claim-dropped" });
    expect((await eventsOf(world, debtorId)).filter(({ type }) => type === "debtor.attached")).toHaveLength(1);
  });

  it("takes nothing that somebody sees while the account is only prepared", async () => {
    const { debtorId, billId, otherId } = await openedClaim(world, { email: null });
    await imported(debtorId, idOf("nouveau"));
    expect([(await billOf(world, billId)).accountId, (await billOf(world, otherId)).accountId]).toEqual([idOf("candidat"), idOf("nouveau")]);
    expect(await claimsOf(world, debtorId)).toMatchObject([{ state: "open" }]);
  });
});
