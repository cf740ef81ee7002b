import { daysLater, hoursLater } from "@/lib/kernel/dates";
import { changeRib } from "@/lib/ribs/change-rib";
import { chooseDefaultRib } from "@/lib/ribs/choose-default-rib";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { refuseRib } from "@/lib/ribs/refuse-rib";
import { payable, type RibState } from "@/lib/ribs/rib";
import { withdrawRib } from "@/lib/ribs/withdraw-rib";
import { people } from "@/prisma/world/people";
import { noon } from "@/tests/support/world";
import { agent, cooled, establishmentId, managers, openRibDesk, supplier, world } from "./rib-desk";
import { added, call, changed, eventOf, facts, ibans, invoiceWith, joinEstablishment, ribIn, rowOf, toldBy, typesOf, withRoles } from "./ribs";

openRibDesk();
const living = (more: object = {}) => world.as("admin").read((tx) => tx.rib.findMany({ where: { establishmentId, state: { in: ["to-verify", "verified"] }, ...more } }));
/** Those who keep no RIB: a reader, an agent of all roles, a visitor. */
async function strangers() {
  await joinEstablishment(world, establishmentId, "agentProvince", { role: "reader" });
  return [world.as("agentProvince"), withRoles(world, "admin", "administrator", "accounting"), world.as(null)];
}

describe("changing a RIB", () => {
  it("writes another one, to be verified; the one before stays as it is, and the default", async () => {
    const before = await ribIn(world, "verified", establishmentId);
    const id = await changed(world.as("candidat"), before, { label: "" });
    expect(await rowOf(world, id)).toMatchObject({ state: "to-verify", replacesId: before, iban: ibans[1], label: null, isDefault: false, requestedById: people.candidat.id });
    expect(await rowOf(world, before)).toMatchObject({ state: "verified", isDefault: true, coolingUntil: cooled });
    expect(await eventOf(world, id, "changed")).toMatchObject({ payload: { replacesId: before, before: expect.stringMatching(/^FR14 •/), iban: expect.stringMatching(/^FR76 •/) } });
  });

  it("tells every manager at once, who asked, and the agents", async () => {
    const id = await changed(world.as("candidat"), await ribIn(world, "verified", establishmentId));
    expect(await toldBy(world, id, "rib-changed")).toEqual(["candidat@demo.test", ...managers]);
    expect(await toldBy(world, id, "rib-to-verify")).toEqual(["admin@demo.test", "agent@demo.test"]);
  });

  it("of one that was not verified puts the new one in its place at once, also with the same account", async () => {
    const before = await added(supplier(), establishmentId);
    const id = await changed(supplier(), before, { iban: ibans[0], holder: "Papeterie du Centre" });
    expect(await rowOf(world, before)).toMatchObject({ state: "withdrawn", coolingUntil: null, isDefault: false });
    expect(await rowOf(world, id)).toMatchObject({ state: "to-verify", isDefault: true, holder: "Papeterie du Centre" });
    expect(await typesOf(world, before)).toEqual(["requested", "replaced"]);
  });

  it("is refused while another change of it waits, and to two at the same instant", async () => {
    const before = await ribIn(world, "verified", establishmentId);
    const outcomes = await Promise.allSettled([changed(supplier(), before), changed(world.as("candidat"), before, { iban: ibans[2], bic: "DEMONCNN" })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(changed(supplier(), before, { iban: ibans[3] })).rejects.toMatchObject({ kind: "conflict", code: "rib.changeWaits" });
  });

  it("is refused to an account that the establishment has already", async () => {
    await expect(changed(supplier(), await ribIn(world, "verified", establishmentId), { iban: ibans[0] })).rejects.toMatchObject({ code: "rib.alreadyThere", field: "iban" });
  });

  it.each(["refused", "withdrawn"] as const)("is refused of one that is %s", async (state) => {
    await expect(changed(supplier(), await ribIn(world, state, establishmentId))).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
  });

  it("is refused to whoever does not keep the establishment's RIBs", async () => {
    const id = await ribIn(world, "verified", establishmentId);
    for (const scope of await strangers()) await expect(changeRib(scope, { ...facts, id, proofs: ["0190aaaa-0000-7000-8000-000000000001"] })).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("choosing the default", () => {
  it("takes it from the other, and tells every manager", async () => {
    const [first, second] = [await ribIn(world, "verified", establishmentId), await ribIn(world, "verified", establishmentId, { iban: ibans[1] })];
    await chooseDefaultRib(world.as("candidat"), { id: second });
    expect([(await rowOf(world, first)).isDefault, (await rowOf(world, second)).isDefault]).toEqual([false, true]);
    expect(await toldBy(world, second, "rib-default-chosen")).toEqual(managers);
  });

  it("leaves one default when two are chosen at the same instant", async () => {
    await ribIn(world, "verified", establishmentId);
    const ids = [await ribIn(world, "verified", establishmentId, { iban: ibans[1] }), await ribIn(world, "verified", establishmentId, { iban: ibans[3] })];
    await Promise.all(ids.map((id) => chooseDefaultRib(supplier(), { id })));
    expect(await living({ isDefault: true })).toHaveLength(1);
  });

  it.each(["to-verify", "refused", "withdrawn"] as const)("is refused of one that is %s, and of the default itself", async (state) => {
    const first = await ribIn(world, "verified", establishmentId);
    const id = await ribIn(world, state, establishmentId, { iban: ibans[1] });
    await expect(chooseDefaultRib(supplier(), { id })).rejects.toMatchObject({ kind: "conflict", code: "rib.notVerified" });
    await expect(chooseDefaultRib(supplier(), { id: first })).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect((await rowOf(world, first)).isDefault).toBe(true);
  });

  it("is refused to whoever does not keep the establishment's RIBs", async () => {
    const id = await ribIn(world, "verified", establishmentId);
    for (const scope of await strangers()) await expect(chooseDefaultRib(scope, { id })).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("withdrawing a RIB", () => {
  it("tells every manager, and who asked for it; no agent where no invoice depends on it", async () => {
    const id = await added(world.as("candidat"), establishmentId);
    await withdrawRib(supplier(), { id });
    expect(await rowOf(world, id)).toMatchObject({ state: "withdrawn", isDefault: false, stateAt: noon });
    expect(await toldBy(world, id, "rib-withdrawn")).toEqual(["candidat@demo.test", ...managers]);
    expect(await toldBy(world, id, "rib-withdrawn-in-use")).toEqual([]);
  });

  it("that could be paid to: invoices that were deposited with it keep it, and are still paid to it; the agents are told", async () => {
    const id = await ribIn(world, "verified", establishmentId);
    const unpaid = await invoiceWith(world, id, "approved");
    for (const state of ["paid", "refused", "cancelled", "payment-sent"]) await invoiceWith(world, id, state);
    await withdrawRib(supplier(cooled), { id });
    const row = await rowOf(world, id);
    expect(payable({ ...row, state: row.state as RibState }, cooled)).toBe(true);
    expect(await world.as("admin").read((tx) => tx.invoice.findFirstOrThrow({ where: { id: unpaid } }))).toMatchObject({ ribId: id });
    expect(await eventOf(world, id, "withdrawn")).toMatchObject({ payload: { unpaid: 1, paysThem: 1 } });
    expect(await toldBy(world, id, "rib-withdrawn-in-use")).toEqual(["admin@demo.test", "agent@demo.test"]);
  });

  it.each(["to-verify", "verified"] as const)("that is %s before its cooling is over keeps it from ever being paid to", async (state) => {
    const id = await ribIn(world, state, establishmentId);
    await invoiceWith(world, id, "approved");
    await withdrawRib(supplier(hoursLater(noon, 47)), { id });
    const row = await rowOf(world, id);
    expect(payable({ ...row, state: row.state as RibState }, daysLater(noon, 1000))).toBe(false);
    expect(await eventOf(world, id, "withdrawn")).toMatchObject({ payload: { unpaid: 1, paysThem: 0 } });
  });

  it.each(["refused", "withdrawn"] as const)("is refused of one that is %s", async (state) => {
    const id = await ribIn(world, state, establishmentId);
    await expect(withdrawRib(supplier(), { id })).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
  });

  it("is refused to whoever does not keep the establishment's RIBs", async () => {
    const id = await ribIn(world, "verified", establishmentId);
    for (const scope of await strangers()) await expect(withdrawRib(scope, { id })).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("and the last confirmation at the same instant: whatever was said to be done is done", async () => {
    const id = await added(supplier(), establishmentId);
    await confirmRib(agent(), { ...call, id });
    const [withdrawal, confirmation] = await Promise.allSettled([withdrawRib(supplier(), { id }), confirmRib(world.as("admin"), { ...call, id })]);
    const { state, coolingUntil } = await rowOf(world, id);
    if (withdrawal.status === "fulfilled") expect([state, coolingUntil]).toEqual(["withdrawn", null]);
    else expect([state, confirmation.status]).toEqual(["verified", "fulfilled"]);
  });
});

describe("refusing a RIB", () => {
  const reason = "Le titulaire n’est pas l’établissement.";

  it("ends it, with the reason, and tells every manager", async () => {
    const id = await added(supplier(), establishmentId);
    await refuseRib(agent(), { id, reason });
    expect(await rowOf(world, id)).toMatchObject({ state: "refused", reason, isDefault: false, coolingUntil: null });
    expect(await toldBy(world, id, "rib-refused")).toEqual(managers);
    expect((await world.mails()).find(({ template, params }) => template === "rib-refused" && (params as { ribId: string }).ribId === id)?.params).toMatchObject({ reason });
  });

  it("can still be done of one that was verified, until its cooling is over", async () => {
    const [early, late] = [await ribIn(world, "verified", establishmentId), await ribIn(world, "verified", establishmentId, { iban: ibans[1] })];
    await refuseRib(agent(hoursLater(noon, 47)), { id: early, reason });
    expect((await rowOf(world, early)).state).toBe("refused");
    await expect(refuseRib(agent(cooled), { id: late, reason })).rejects.toMatchObject({ kind: "conflict", code: "rib.coolingOver" });
    expect((await rowOf(world, late)).state).toBe("verified");
  });

  it.each(["refused", "withdrawn"] as const)("is refused of one that is %s", async (state) => {
    const id = await ribIn(world, state, establishmentId);
    await expect(refuseRib(world.as("admin"), { id, reason })).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
  });

  it("is refused without a reason, to the requester, to whoever belongs to the establishment and to other roles", async () => {
    const id = await added(supplier(), establishmentId);
    await expect(refuseRib(agent(), { id, reason: " " })).rejects.toMatchObject({ name: "ZodError" });
    for (const scope of [withRoles(world, "fournisseur", "administrator"), withRoles(world, "citoyen", "accounting"), withRoles(world, "agentProvince", "reader", "billing", "reception")]) {
      await expect(refuseRib(scope, { id, reason })).rejects.toMatchObject({ kind: "forbidden" });
    }
  });
});
