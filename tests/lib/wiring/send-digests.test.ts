import { setMailFrequency } from "@/lib/accounts/set-mail-frequency";
import { tellDigest } from "@/lib/accounts/tell-digest";
import { desk as theDesk } from "@/lib/kernel/actor";
import { forgetDirectory } from "@/lib/organizations/directory";
import { holdSettings } from "@/lib/platform/env";
import type { Scope } from "@/lib/platform/scope";
import { sendDigests, sendDigestsEverywhere } from "@/lib/wiring/send-digests";
import { deskScope, openScope } from "@/lib/wiring/scope";
import { people } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { habilitate, invoiceIn } from "../invoices/counter";
import { step } from "../invoices/steps";

let world: World;
let papeterie: string;
beforeAll(async () => {
  world = await openWorld();
  holdSettings(world.container.settings);
  Object.assign(globalThis, { [Symbol.for("guichet.container")]: world.container });
  forgetDirectory();
  papeterie = await habilitate(world, "fournisseur");
});
afterAll(() => world.close());

let serial = 0;
const made = () => invoiceIn(world, "available", papeterie, { number: `D-${++serial}` });
const desk = (): Scope => deskScope(world.container, world.as(null).organization);
const choose = (person: "fournisseur" | "agent" | "admin", side: "supplier" | "agent", frequency: string) => setMailFrequency(world.as(person), { side, frequency });
const mailsTo = (recipient: string) => world.as("admin").read((tx) => tx.mail.findMany({ where: { recipient }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }));
const heldFor = async (recipient: string) => (await mailsTo(recipient)).filter(({ heldForId, sentAt }) => heldForId !== null && sentAt === null);
const digestsTo = async (recipient: string) => (await mailsTo(recipient)).filter(({ template }) => template === "account-digest");
const linesOf = ({ params }: { params: unknown }) => JSON.parse((params as { lines: string }).lines) as { subject: string; path: string }[];
const supplier = "fournisseur@demo.test";

describe("a daily digest", () => {
  beforeEach(() => choose("fournisseur", "supplier", "daily"));
  afterEach(async () => {
    await choose("fournisseur", "supplier", "each");
    await sendDigests(desk());
  });

  it("holds what happens and tells it in one message, each line with its page", async () => {
    const ids = [await made(), await made()];
    expect((await heldFor(supplier)).map(({ template }) => template)).toEqual(["invoice-made-available", "invoice-made-available"]);
    expect(await sendDigests(desk())).toBe(1);
    const [digest] = (await digestsTo(supplier)).slice(-1);
    expect(digest).toMatchObject({ heldForId: null, params: { side: "supplier", count: 2 } });
    expect(linesOf(digest!).map(({ path }) => path)).toEqual(ids.map((id) => `/fournisseur/factures/${id}`));
    expect(linesOf(digest!)[0]?.subject).toContain(`D-${serial - 1}`);
  });

  it("never tells the same twice, not even with two jobs at once", async () => {
    await made();
    const before = (await digestsTo(supplier)).length;
    const written = await Promise.all([sendDigests(desk()), sendDigests(desk())]);
    expect(written[0] + written[1]).toBe(1);
    expect(await sendDigests(desk())).toBe(0);
    expect(await digestsTo(supplier)).toHaveLength(before + 1);
  });

  it("lets what waits for an act through at once", async () => {
    const id = await made();
    await step(world, "take-in-charge", id);
    await step(world, "suspend", id);
    expect((await mailsTo(supplier)).filter(({ template }) => template === "invoice-suspended")).toMatchObject([{ heldForId: null }]);
  });

  it("still tells what was held by whoever chose each at once meanwhile", async () => {
    await made();
    await choose("fournisseur", "supplier", "each");
    await made();
    expect(await heldFor(supplier)).toHaveLength(1);
    expect(await sendDigests(desk())).toBe(1);
  });

  it("tells nothing of an establishment for which the person has no right any more, nor anything to an agent who is none any more", async () => {
    const right = (state: string) => world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { accountId: people.fournisseur.id, establishmentId: papeterie }, data: { state } }));
    await choose("agent", "agent", "daily");
    await made();
    expect([await heldFor(supplier), await heldFor("agent@demo.test")].map(({ length }) => length)).toEqual([1, 1]);
    const before = [await digestsTo(supplier), await digestsTo("agent@demo.test")];
    await right("withdrawn");
    const roles = { accountId: people.agent.id, organizationId: world.as(null).organization.id };
    const held = await world.as("admin").read((tx) => tx.membership.findMany({ where: roles }));
    await world.as("admin").commit(({ tx }) => tx.membership.deleteMany({ where: roles }));
    await sendDigests(desk());
    expect([await digestsTo(supplier), await digestsTo("agent@demo.test")]).toEqual(before);
    expect([await heldFor(supplier), await heldFor("agent@demo.test")]).toEqual([[], []]);
    await right("approved");
    await world.as("admin").commit(({ tx }) => tx.membership.createMany({ data: held }));
    await choose("agent", "agent", "each");
  });

  it("is for the desk alone to tell", async () => {
    await made();
    const mailIds = (await heldFor(supplier)).map(({ id }) => id);
    for (const person of ["admin", "fournisseur", null] as const) {
      await expect(tellDigest(world.as(person), { accountId: people.fournisseur.id, side: "supplier", mailIds })).rejects.toMatchObject({ kind: "forbidden" });
    }
  });
});

describe("agents", () => {
  const readdressed = async () => {
    const id = await made();
    for (const move of ["take-in-charge", "recycle", "readdress"] as const) await step(world, move, id);
    return id;
  };

  it("hear of what waits as each of them chose: at once, once a day, or not at all", async () => {
    await choose("agent", "agent", "daily");
    await choose("admin", "agent", "none");
    const id = await readdressed();
    expect((await mailsTo("admin@demo.test")).filter(({ template }) => template === "invoice-agents-readdressed")).toEqual([]);
    expect((await heldFor("agent@demo.test")).map(({ template }) => template)).toEqual(["invoice-agents-available", "invoice-agents-readdressed"]);
    expect(await sendDigests(desk())).toBe(1);
    const [digest] = (await digestsTo("agent@demo.test")).slice(-1);
    expect(digest?.params).toMatchObject({ side: "agent", count: 2 });
    expect(linesOf(digest!)).toEqual(Array(2).fill({ subject: expect.stringContaining(`D-${serial}`), path: `/gestion/factures/${id}` }));
    await choose("agent", "agent", "each");
    await choose("admin", "agent", "each");
    await readdressed();
    for (const person of ["admin", "agent"]) {
      expect((await mailsTo(`${person}@demo.test`)).filter(({ template, heldForId }) => template === "invoice-agents-readdressed" && heldForId === null)).toHaveLength(1);
      expect(await heldFor(`${person}@demo.test`)).toEqual([]);
    }
  });
});

describe("what waits", () => {
  const waitingOf = ({ params }: { params: unknown }) => JSON.parse((params as { waiting: string }).waiting) as { name: string; count: number; since: { days: number } | null }[];
  const morning = (day: string) => sendDigests(openScope(world.container, { organization: world.as(null).organization, actor: theDesk, locale: "fr", now: new Date(`${day}T05:41:00Z`) }));
  const toAgent = () => digestsTo("agent@demo.test");

  it("is told each morning to the agent who chose a digest, also when nothing was held: how many, and since when", async () => {
    await made();
    const before = (await toAgent()).length;
    expect(await morning("2026-12-12")).toBe(0);
    await choose("agent", "agent", "daily");
    expect(await morning("2026-12-12")).toBe(1);
    expect(await morning("2026-12-13")).toBe(1);
    const [first, second] = (await toAgent()).slice(before);
    expect([first, second]).toMatchObject(Array(2).fill({ heldForId: null, params: { side: "agent", count: 0, lines: "[]" } }));
    const count = await world.as("admin").read((tx) => tx.invoice.count({ where: { state: { in: ["available", "completed", "taken-in-charge"] } } }));
    expect([waitingOf(first!), waitingOf(second!)]).toMatchObject([21, 22].map((days) => [{ name: "invoices", count, since: { days } }]));
  });

  it("is told once a day, even by two jobs at once", async () => {
    const written = await Promise.all([morning("2026-12-14"), morning("2026-12-14")]);
    expect(written[0] + written[1]).toBe(1);
    expect(await morning("2026-12-14")).toBe(0);
  });

  it("is a matter of the agent's roles: nobody hears of what they may not read, and whoever has nothing that waits hears nothing", async () => {
    const where = { accountId: people.agent.id, organizationId: world.as(null).organization.id };
    const held = await world.as("admin").read((tx) => tx.membership.findMany({ where }));
    const become = (rows: typeof held) => world.as("admin").commit(async ({ tx }) => { await tx.membership.deleteMany({ where }); await tx.membership.createMany({ data: rows }); });
    await become([{ ...held[0]!, role: "reception" }]);
    expect(await morning("2026-12-15")).toBe(0);
    await become([]);
    expect(await morning("2026-12-15")).toBe(0);
    await become(held);
    await choose("agent", "agent", "each");
    await expect(tellDigest(desk(), { accountId: people.agent.id, side: "agent", mailIds: [], waiting: [{ name: "invoices", count: 1, since: null }] })).rejects.toMatchObject({ kind: "not-found" });
    await expect(tellDigest(desk(), { accountId: people.agent.id, side: "agent", mailIds: [] })).rejects.toMatchObject({ name: "ZodError" });
  });
});

describe("the hour", () => {
  it("is six in the morning where the organisation lives", async () => {
    await choose("fournisseur", "supplier", "daily");
    await made();
    const at = async (instant: string) => {
      await sendDigestsEverywhere(world.container, new Date(instant));
      return (await heldFor(supplier)).length;
    };
    expect(await at("2026-11-22T04:41:00Z")).toBe(1);
    expect(await at("2026-11-22T19:41:00Z")).toBe(1);
    expect(await at("2026-11-22T05:41:00Z")).toBe(0);
    await made();
    expect(await at("2027-07-01T05:41:00Z")).toBe(1);
    expect(await at("2027-07-01T04:41:00Z")).toBe(0);
  });
});

describe("the choice", () => {
  it("is each one's own, by organisation; suppliers always hear something, and only agents choose for agents", async () => {
    await expect(choose("fournisseur", "supplier", "none")).rejects.toMatchObject({ name: "ZodError" });
    await expect(choose("fournisseur", "agent", "none")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(setMailFrequency(world.as(null), { side: "supplier", frequency: "daily" })).rejects.toMatchObject({ kind: "not-found" });
    const chosen = (organization: "mairie" | "province") => world.as("fournisseur", organization).read((tx) => tx.mailPreference.findMany({ select: { frequency: true } }));
    await choose("fournisseur", "supplier", "daily");
    expect(await chosen("mairie")).toContainEqual({ frequency: "daily" });
    expect(await chosen("province")).toEqual([]);
  });

  it("is written once: the same again changes nothing", async () => {
    const events = () => world.as("admin").read((tx) => tx.event.count({ where: { type: "account.mail-frequency-chosen", accountId: people.citoyen.id } }));
    for (let time = 0; time < 2; time++) await setMailFrequency(world.as("citoyen"), { side: "supplier", frequency: "daily" });
    expect(await events()).toBe(1);
  });
});
