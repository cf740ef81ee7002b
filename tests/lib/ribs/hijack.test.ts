import { handOver } from "@/lib/habilitations/hand-over";
import { leaveEstablishment } from "@/lib/habilitations/leave-establishment";
import { removeColleague } from "@/lib/habilitations/remove-colleague";
import { hoursLater } from "@/lib/kernel/dates";
import { isRefusal } from "@/lib/kernel/refusal";
import { changeSettings } from "@/lib/organizations/change-settings";
import { settingsText } from "@/lib/organizations/organization";
import { changeableSettings } from "@/lib/organizations/settings.queries";
import { chooseDefaultRib } from "@/lib/ribs/choose-default-rib";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { payable, type RibState } from "@/lib/ribs/rib";
import { ribFile } from "@/lib/ribs/rib-file.queries";
import { ribQueue } from "@/lib/ribs/rib-queue.queries";
import { withdrawRib } from "@/lib/ribs/withdraw-rib";
import { people, type PersonName } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { deposit } from "../invoices/counter";
import { step } from "../invoices/steps";
import { added, call, changed, establish, ibans, joinEstablishment, ribIn, rowOf, toldBy, typesOf, verified, withRoles, withSettings } from "./ribs";

let world: World;
let establishmentId: string;
beforeAll(async () => { world = await openWorld(); });
beforeEach(async () => { establishmentId = await establish(world); });
afterAll(() => world.close());

const supplier = (now = noon) => world.as("fournisseur", "mairie", { now });
const rightOf = async (person: PersonName) =>
  ({ id: (await world.as("admin").read((tx) => tx.habilitation.findFirstOrThrow({ where: { establishmentId, accountId: people[person].id } }))).id });
const payableAt = async (id: string, now: Date) => {
  const { state, coolingUntil } = await rowOf(world, id);
  return payable({ state: state as RibState, coolingUntil }, now);
};

describe("whoever has a hand in a RIB does not confirm it", () => {
  it("by leaving the establishment after it was asked for", async () => {
    await joinEstablishment(world, establishmentId, "agent");
    const id = await added(supplier(), establishmentId);
    await leaveEstablishment(world.as("agent"), await rightOf("agent"));
    await expect(confirmRib(world.as("agent"), { ...call, id })).rejects.toMatchObject({ kind: "forbidden" });
    expect(await ribFile(world.as("agent"), id)).toMatchObject({ isParty: true, may: { confirm: false, refuse: false, reveal: false } });
  });

  it("by letting a colleague ask again for the same account", async () => {
    await joinEstablishment(world, establishmentId, "citoyen");
    const first = await added(world.as("citoyen"), establishmentId);
    await leaveEstablishment(world.as("citoyen"), await rightOf("citoyen"));
    await withdrawRib(supplier(), { id: first });
    const id = await added(supplier(hoursLater(noon, 1)), establishmentId);
    await expect(confirmRib({ ...withRoles(world, "citoyen", "accounting"), now: hoursLater(noon, 2) }, { ...call, id })).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("nor does a word given before one left count: it was a party's", async () => {
    const id = await added(supplier(), establishmentId);
    await confirmRib(world.as("agent"), { ...call, id });
    await joinEstablishment(world, establishmentId, "agent");
    await world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { establishmentId, accountId: people.agent.id }, data: { state: "withdrawn", decidedAt: hoursLater(noon, 1) } }));
    expect(await confirmRib(world.as("admin"), { ...call, id })).toEqual({ id, verified: false });
  });
});

describe("settings that are lowered while a RIB waits", () => {
  const lowered = async () => {
    const admin = world.as("admin");
    const before = await changeableSettings(admin);
    await changeSettings(admin, { section: "ribs", seen: settingsText("ribs", before), ribConfirmations: "1", ribCoolingHours: "0" });
    return { admin: withSettings(admin, { ribConfirmations: 1, ribCoolingHours: 0 }), agent: withSettings(world.as("agent"), { ribConfirmations: 1, ribCoolingHours: 0 }) };
  };

  it("do not make it verified sooner; the next one follows them", async () => {
    const id = await added(supplier(), establishmentId);
    const { admin, agent } = await lowered();
    expect((await ribFile(admin, id)).confirmations.needed).toBe(2);
    expect((await ribQueue(admin, { tab: "todo" })).items.find((rib) => rib.id === id)).toMatchObject({ needed: 2 });
    expect(await confirmRib(admin, { ...call, id })).toEqual({ id, verified: false });
    expect(await confirmRib(agent, { ...call, id })).toEqual({ id, verified: true });
    expect((await rowOf(world, id)).coolingUntil).toEqual(hoursLater(noon, 48));
    const later = hoursLater(noon, 1);
    const next = await added(supplier(later), establishmentId, { iban: ibans[1] });
    expect(await confirmRib({ ...admin, now: later }, { ...call, id: next })).toEqual({ id: next, verified: true });
    expect((await rowOf(world, next)).coolingUntil).toEqual(later);
  });
});

describe("an establishment that is taken over", () => {
  it("cannot ask for a RIB without its former manager being told: one who was removed", async () => {
    await joinEstablishment(world, establishmentId, "citoyen");
    await removeColleague(world.as("citoyen"), await rightOf("fournisseur"));
    const id = await added(world.as("citoyen"), establishmentId);
    expect(await toldBy(world, id, "rib-requested")).toEqual(["citoyen@demo.test", "fournisseur@demo.test"]);
    expect((await ribFile(world.as("agent"), id)).warnings).toContain("team-changed");
  });

  it("nor one who handed over, or was made to", async () => {
    await joinEstablishment(world, establishmentId, "citoyen", { role: "depositor" });
    await handOver(supplier(), await rightOf("citoyen"));
    const id = await added(world.as("citoyen"), establishmentId);
    expect(await toldBy(world, id, "rib-requested")).toEqual(["citoyen@demo.test", "fournisseur@demo.test"]);
  });

  it("tells a former manager for a month, and never one who was none", async () => {
    await joinEstablishment(world, establishmentId, "citoyen");
    await joinEstablishment(world, establishmentId, "candidat", { role: "depositor" });
    for (const person of ["citoyen", "candidat"] as const) await removeColleague(supplier(), await rightOf(person));
    expect(await toldBy(world, await added(supplier(), establishmentId), "rib-requested")).toEqual(["citoyen@demo.test", "fournisseur@demo.test"]);
    const later = hoursLater(noon, 24 * 31);
    expect(await toldBy(world, await added(supplier(later), establishmentId, { iban: ibans[1] }), "rib-requested")).toEqual(["fournisseur@demo.test"]);
  });
});

describe("between the confirmation and the payment", () => {
  it("one that is replaced while its cooling lasts is never paid to", async () => {
    const first = await ribIn(world, "verified", establishmentId);
    await verified(world, await changed(supplier(), first), hoursLater(noon, 1));
    expect(await payableAt(first, hoursLater(noon, 1000))).toBe(false);
  });

  it("a withdrawal and the last confirmation at one instant leave one outcome, never a RIB that is paid to", async () => {
    const id = await added(supplier(), establishmentId);
    await confirmRib(world.as("agent"), { ...call, id });
    const outcomes = await Promise.allSettled([withdrawRib(supplier(), { id }), confirmRib(world.as("admin"), { ...call, id })]);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(isRefusal(outcome.reason)).toBe(true);
    const { state } = await rowOf(world, id);
    const types = await typesOf(world, id);
    expect(types.includes("withdrawn")).toBe(state === "withdrawn");
    expect(types.includes("verified")).toBe(state === "verified");
  });

  it("an invoice keeps the RIB that it was deposited with, whatever is added, changed or made the default after", async () => {
    const kept = await ribIn(world, "verified", establishmentId);
    const later = hoursLater(noon, 48);
    const { id: invoiceId } = await deposit(supplier(), establishmentId, { ribId: kept, number: "GARDE-1" });
    const other = await added(supplier(later), establishmentId, { iban: ibans[1] });
    await verified(world, other, later);
    await chooseDefaultRib(supplier(later), { id: other });
    await verified(world, await changed(supplier(later), kept, { iban: ibans[3] }), later);
    expect(await world.as("admin").read((tx) => tx.invoice.findFirst({ where: { id: invoiceId }, select: { ribId: true } }))).toEqual({ ribId: kept });
  });

  it("no move towards the payment goes through while its RIB is to be verified or cools; then all do", async () => {
    const rib = await added(supplier(), establishmentId);
    const { id: invoiceId } = await deposit(supplier(), establishmentId, { ribId: rib, number: "PORTE-1" });
    for (const move of ["make-available", "take-in-charge", "approve"] as const) await step(world, move, invoiceId);
    const towards = ["mandate", "hand-to-accountant", "book", "send-payment"] as const;
    const refusedAll = async (now: Date) => {
      for (const move of towards) await expect(step(world, move, invoiceId, { now })).rejects.toMatchObject({ kind: "conflict", code: "invoice.ribNotVerified" });
    };
    await refusedAll(noon);
    await confirmRib(world.as("agent"), { ...call, id: rib });
    await refusedAll(noon);
    await confirmRib(world.as("admin"), { ...call, id: rib });
    await refusedAll(hoursLater(noon, 47));
    for (const move of towards) await step(world, move, invoiceId, { now: hoursLater(noon, 48) });
  });

  it("an invoice is not deposited with the RIB of another establishment, nor with one that ended", async () => {
    const elsewhere = await ribIn(world, "verified", await establish(world));
    const ended = await ribIn(world, "withdrawn", establishmentId, { iban: ibans[1] });
    await added(supplier(), establishmentId);
    for (const ribId of [elsewhere, ended]) await expect(deposit(supplier(), establishmentId, { ribId, number: "AILLEURS-1" })).rejects.toMatchObject({ code: "invoice.ribGone", field: "ribId" });
  });
});
