import { announceImport } from "@/lib/imports/announce-import";
import { sendMail } from "@/lib/wiring/send-mail";
import { organizations, people } from "@/prisma/world/people";
import { debtorIn } from "@/tests/support/bills";
import { openWorld, type World } from "@/tests/support/world";
import { tamper } from "../documents/intake";
import { billsWhere, csvOf, desk, preview, putOnline, rowOf, write } from "./desk";
import { startImport } from "@/lib/imports/start-import";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const told = async () => (await world.mails()).filter(({ template }) => template !== "import-finished").map(({ template, recipient }) => [template, recipient]);
const debtors = () => world.as("agent").read((tx) => tx.debtor.findMany({ orderBy: { customerNumber: "asc" }, include: { account: true } }));
const membershipsOf = (accountId: string) => world.as("agent").read((tx) => tx.membership.findMany({ where: { accountId, organizationId: organizations.mairie.id }, select: { role: true } }));
const anne = "anne@exemple.test";

describe("a new address", () => {
  it("has an account prepared with its identifier, and gets one activation message, whatever the number of bills and customer numbers", async () => {
    const importId = await putOnline(world, csvOf([rowOf("A1", { email: anne, code_tiers: "C-1" }), rowOf("A2", { email: anne, code_tiers: "C-1" }), rowOf("A3", { email: anne, code_tiers: "C-2" }), rowOf("A4", { email: anne, code_tiers: "" })]));
    const account = await world.container.db.global.account.findUniqueOrThrow({ where: { email: anne } });
    expect(account).toMatchObject({ state: "prepared", name: "Dominique Dupont", locale: "fr", identifier: expect.stringMatching(/^[a-z0-9]{8}$/) });
    expect(await debtors()).toMatchObject([{ customerNumber: "C-1", accountId: account.id, email: anne }, { customerNumber: "C-2", accountId: account.id }, { customerNumber: null, accountId: account.id }]);
    expect((await billsWhere(world)).every(({ accountId }) => accountId === account.id)).toBe(true);
    expect(await membershipsOf(account.id)).toEqual([{ role: "citizen" }]);
    expect(await told()).toEqual([["debtor-invited", anne]]);
    await announceImport(desk(world), { importId });
    expect(await told()).toEqual([["debtor-invited", anne]]);
  });

  it("reads that a first bill waits, its identifier, and one link", async () => {
    await putOnline(world, csvOf([rowOf("A1", { email: anne })]));
    const [mail] = await world.as("agent").read((tx) => tx.mail.findMany({ where: { template: "debtor-invited" } }));
    await sendMail(world.container, desk(world), mail?.id ?? "");
    const sent = await world.as("agent").read((tx) => tx.mail.findFirstOrThrow({ where: { id: mail?.id } }));
    const { identifier } = await world.container.db.global.account.findUniqueOrThrow({ where: { email: anne } });
    expect(sent).toMatchObject({ subject: "Accès au portail des factures", lastError: null });
    for (const words of ["Bonjour,", "Une première facture vous y attend.", identifier, `http://localhost:3000/activation/${world.as(null).secrets.linkToken(mail?.linkId ?? "")}`, "Merci de ne pas répondre à ce message."]) {
      expect(sent.text?.replace(/\s+/g, " ")).toContain(words);
      expect(sent.html).toContain(words);
    }
  });

  it("is invited once: later imports say nothing more until it is activated", async () => {
    await putOnline(world, csvOf([rowOf("A1", { email: anne })]));
    await putOnline(world, csvOf([rowOf("A2", { email: anne, code_tiers: "T-A1" }), rowOf("B1", { email: anne, code_tiers: "another" })]));
    expect(await told()).toEqual([["debtor-invited", anne]]);
    await putOnline(world, csvOf([rowOf("A3", { email: people.nouveau.email })]));
    expect(await told()).toEqual([["debtor-invited", anne], ["debtor-invited", people.nouveau.email]]);
    expect((await billsWhere(world, { number: "A3" }))[0]?.accountId).toBe(people.nouveau.id);
  });

  it("in place of another one that was never activated takes the debtor and its bills over", async () => {
    await putOnline(world, csvOf([rowOf("A1", { email: "ane@exemple.test", code_tiers: "C-1" })]));
    await putOnline(world, csvOf([rowOf("A2", { email: anne, code_tiers: "C-1" })]));
    expect((await billsWhere(world)).map(({ account }) => account?.email)).toEqual([anne, anne]);
    expect(await told()).toEqual([["debtor-invited", "ane@exemple.test"], ["debtor-invited", anne]]);
  });

  it("waits where an agent has corrected the address", async () => {
    await putOnline(world, csvOf([rowOf("A1", { email: anne, code_tiers: "C-1" })]));
    const [debtor] = await debtors();
    await world.as("agent").commit(({ emit }) => emit({ type: "debtor.corrected", debtorId: debtor?.id ?? "", payload: { before: { email: "x@exemple.test" }, after: { email: anne } } }));
    await putOnline(world, csvOf([rowOf("A2", { email: "x@exemple.test", code_tiers: "C-1" })]));
    expect(await debtors()).toMatchObject([{ email: anne, proposedEmail: "x@exemple.test", account: { email: anne } }]);
  });
});

describe("someone who has an account", () => {
  it("gets one message for the bills of one import, with their total and a link that stops such messages", async () => {
    await putOnline(world, csvOf([rowOf("A1", { email: people.citoyen.email, code_tiers: "C-1" }), rowOf("A2", { email: people.citoyen.email, code_tiers: "C-2", montant: "10,50" }), rowOf("A3", { email: people.citoyen.email, code_tiers: "C-2", etat: "ANNULEE" })]));
    expect(await told()).toEqual([["bill-announced", people.citoyen.email]]);
    const mail = (await world.as("agent").read((tx) => tx.mail.findMany({ where: { template: "bill-announced" } })))[0];
    expect(mail?.params).toEqual({ count: 2, EUR: 3550 });
    await sendMail(world.container, desk(world), mail?.id ?? "");
    const sent = await world.as("agent").read((tx) => tx.mail.findFirstOrThrow({ where: { id: mail?.id } }));
    expect(sent.subject).toBe("2 nouvelles factures en ligne");
    for (const words of ["Camille Citoyen", "35,50", "http://localhost:3000/factures", `http://localhost:3000/alertes/${world.as(null).secrets.linkToken(mail?.linkId ?? "")}`]) expect(sent.text).toContain(words);
    expect(await debtors()).toMatchObject([{ customerNumber: "C-1", accountId: people.citoyen.id }, { customerNumber: "C-2", accountId: people.citoyen.id }]);
    expect(await membershipsOf(people.citoyen.id)).toEqual([{ role: "citizen" }]);
  });

  it("and wants no alert gets none, nor does anybody where the organisation sends none", async () => {
    await world.as("agent").commit(({ tx }) => tx.alertPreference.create({ data: { organizationId: organizations.mairie.id, accountId: people.citoyen.id, newBills: false, updatedAt: new Date() } }));
    await putOnline(world, csvOf([rowOf("A1", { email: people.citoyen.email })]));
    const scope = desk(world);
    const importId = await preview(world, csvOf([rowOf("A2", { email: people.fournisseur.email }), rowOf("A3", { email: anne })]));
    await startImport(world.as("agent"), { importId });
    await write(world, importId);
    await announceImport({ ...scope, organization: { ...scope.organization, announcesBills: false } }, { importId });
    expect(await told()).toEqual([["debtor-invited", anne]]);
  });

  it("keeps their bills whatever address a file gives: it waits for an agent, and moves nothing", async () => {
    await debtorIn(world, { customerNumber: "C-1001" });
    await putOnline(world, csvOf([rowOf("A1", { email: "autre@exemple.test", code_tiers: "C-1001" })]));
    expect(await debtors()).toMatchObject([{ email: people.citoyen.email, proposedEmail: "autre@exemple.test", accountId: people.citoyen.id }]);
    const proposals = () => world.as("agent").read((tx) => tx.event.findMany({ where: { type: "debtor.address-proposed" }, select: { payload: true } }));
    expect(await proposals()).toEqual([{ payload: { before: null, proposed: "autre@exemple.test" } }]);
    expect((await billsWhere(world))[0]?.accountId).toBe(people.citoyen.id);
    expect(await world.container.db.global.account.findUnique({ where: { email: "autre@exemple.test" } })).toBeNull();
    expect(await told()).toEqual([["bill-announced", people.citoyen.email]]);
    await putOnline(world, csvOf([rowOf("A2", { email: "autre@exemple.test", code_tiers: "C-1001" })])); // known already
    expect(await proposals()).toHaveLength(1);
  });

  it("whose address was never proven is not given bills by a file alone", async () => {
    await tamper(world, "UPDATE account SET email_verified = NULL WHERE id = $1", [people.candidat.id]);
    await putOnline(world, csvOf([rowOf("A1", { email: people.candidat.email })]));
    expect(await debtors()).toMatchObject([{ email: people.candidat.email, accountId: null }]);
    expect(await told()).toEqual([]);
  });

  it("gets the bills that their customer number had before its first address", async () => {
    await putOnline(world, csvOf([rowOf("A1", { code_tiers: "C-1" })]));
    await putOnline(world, csvOf([rowOf("A2", { code_tiers: "C-1", email: people.citoyen.email })]));
    expect((await billsWhere(world)).map(({ accountId }) => accountId)).toEqual([people.citoyen.id, people.citoyen.id]);
  });
});
