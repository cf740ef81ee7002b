import { setTimeout as sleep } from "node:timers/promises";
import { mandateInvoice } from "@/lib/invoices/mandate-invoice";
import { sendPayment } from "@/lib/invoices/send-payment";
import { payable } from "@/lib/ribs/rib";
import { setAsideRib } from "@/lib/ribs/set-aside-rib";
import { withdrawRib } from "@/lib/ribs/withdraw-rib";
import { people } from "@/prisma/world/people";
import { agent, cooled, establishmentId, managers, openRibDesk, supplier, world } from "./rib-desk";
import { eventOf, ibans, invoiceWith, ribIn, rowOf, toldBy, withRoles } from "./ribs";

openRibDesk();

describe("setting a RIB aside", () => {
  const reason = "La banque signale une fraude.";
  const aside = (id: string, scope = agent(cooled)) => setAsideRib(scope, { id, reason });

  it("stops one that is paid to, with a reason: none of its invoices is mandated or paid any more, and every manager is told at once", async () => {
    const id = await ribIn(world, "verified", establishmentId);
    const [approved, mandated] = [await invoiceWith(world, id, "approved"), await invoiceWith(world, id, "booked")];
    await aside(id);
    expect(await rowOf(world, id)).toMatchObject({ state: "refused", reason, isDefault: false, coolingUntil: null, stateAt: cooled });
    expect(await eventOf(world, id, "set-aside")).toMatchObject({ actorId: people.agent.id, payload: { reason, unpaid: 2, iban: expect.stringMatching(/^FR14 •/) } });
    expect(await toldBy(world, id, "rib-set-aside")).toEqual(managers);
    await expect(mandateInvoice(agent(cooled), { invoiceId: approved })).rejects.toMatchObject({ code: "invoice.ribNotVerified" });
    await expect(sendPayment(agent(cooled), { invoiceId: mandated, paidOn: "2026-11-23" })).rejects.toMatchObject({ code: "invoice.ribNotVerified" });
  });

  it("stops one that was withdrawn and is paid to for its last invoices", async () => {
    const id = await ribIn(world, "verified", establishmentId);
    await withdrawRib(supplier(cooled), { id });
    expect(payable({ ...(await rowOf(world, id)), state: "withdrawn" }, cooled)).toBe(true);
    await aside(id);
    expect(await rowOf(world, id)).toMatchObject({ state: "refused", coolingUntil: null });
  });

  it("is for one that is paid to: another is refused by whoever verifies it, and one that is out of use stays as it is", async () => {
    for (const id of [await ribIn(world, "to-verify", establishmentId), await ribIn(world, "withdrawn", establishmentId, { iban: ibans[1] })]) {
      await expect(aside(id)).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    }
    const cooling = await ribIn(world, "verified", establishmentId, { iban: ibans[3] });
    await expect(aside(cooling, agent())).rejects.toMatchObject({ code: "changedMeanwhile" });
  });

  it("is refused without a reason, to whoever asked for it or belongs to the establishment, and to other roles", async () => {
    const id = await ribIn(world, "verified", establishmentId);
    await expect(setAsideRib(agent(cooled), { id, reason: " " })).rejects.toMatchObject({ name: "ZodError" });
    for (const scope of [withRoles(world, "fournisseur", "administrator"), withRoles(world, "citoyen", "accounting"), withRoles(world, "agentProvince", "reader", "billing", "reception")]) {
      await expect(aside(id, { ...scope, now: cooled })).rejects.toMatchObject({ kind: "forbidden" });
    }
    expect((await rowOf(world, id)).state).toBe("verified");
  });

  it("at the same instant as a payment is prepared is before it or after: what waits for it sees it", async () => {
    const id = await ribIn(world, "verified", establishmentId);
    const invoiceId = await invoiceWith(world, id, "approved");
    const told: unknown[] = [];
    let end = () => {};
    await new Promise<void>((resolve, reject) => {
      world.as("admin").commit(async ({ tx }) => {
        await tx.rib.updateMany({ where: { id }, data: { state: "refused", reason, coolingUntil: null } }); // an agent stops it, and has not ended
        const ended = new Promise<void>((go) => { end = go; });
        resolve();
        await ended;
      }).catch(reject);
    });
    const mandating = mandateInvoice(agent(cooled), { invoiceId }).then(() => void told.push("mandated"), (error: { code?: string }) => void told.push(error.code));
    await sleep(300);
    const meanwhile = [...told];
    end();
    await mandating;
    expect(meanwhile).toEqual([]);
    expect(told).toEqual(["invoice.ribNotVerified"]);
  });
});
