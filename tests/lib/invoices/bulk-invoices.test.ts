import { createDepartment } from "@/lib/departments/create-department";
import { actInBulk } from "@/lib/invoices/act-in-bulk";
import { bulkChoice, bulkReport } from "@/lib/invoices/act-in-bulk.queries";
import { bulkMax } from "@/lib/invoices/invoice.schema";
import { people } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { habilitate, invoiceIn, quincaillerie } from "./counter";
import { payTo } from "./steps";

let world: World;
let papeterie: string;
let available: string;
let other: string;
let inCharge: string;
beforeEach(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
  available = await invoiceIn(world, "available", papeterie, { number: "B-1" });
  other = await invoiceIn(world, "available", papeterie, { number: "B-2" });
  inCharge = await invoiceIn(world, "in-charge", papeterie, { number: "B-3" });
});
afterEach(() => world.close());

const agent = () => world.as("agent");
const absent = "01900000-0000-7000-8000-00000000dead";
const act = async (verb: string, invoices: readonly string[], more: Record<string, string> = {}) => bulkReport(agent(), (await actInBulk(agent(), { act: verb, invoices, ...more })).reportId);
const states = () => agent().read(async (tx) => Object.fromEntries((await tx.invoice.findMany({ select: { number: true, state: true } })).map(({ number, state }) => [number, state])));

describe("an act on many invoices", () => {
  it("is done to each by itself: the refusal of one keeps no other, and the report has a line for each", async () => {
    expect(await act("take-in-charge", [available, inCharge, absent, other])).toMatchObject({
      act: "take-in-charge",
      lines: [{ number: "B-1", refused: null }, { number: "B-3", refused: "changedMeanwhile" }, { number: "", refused: "notFound" }, { number: "B-2", refused: null }],
    });
    expect(await states()).toEqual({ "B-1": "in-charge", "B-2": "in-charge", "B-3": "in-charge" });
    expect(await agent().read((tx) => tx.event.count({ where: { type: "invoice.taken-in-charge" } }))).toBe(3);
  });

  it("approves those in charge and leaves the others", async () => {
    const { lines } = await act("approve", [available, inCharge]);
    expect(lines.map(({ refused }) => refused)).toEqual(["changedMeanwhile", null]);
    expect(await states()).toMatchObject({ "B-1": "available", "B-3": "approved" });
  });

  it("gives them to a department and a person, who is told of each", async () => {
    const { id } = await createDepartment(world.as("admin"), { code: "ECO", name: "Écoles" });
    await act("assign", [available, other], { departmentId: id, assignedToId: people.admin.id });
    expect(await agent().read((tx) => tx.invoice.count({ where: { departmentId: id, assignedToId: people.admin.id } }))).toBe(2);
    expect((await world.mails()).filter(({ template }) => template === "invoice-assigned")).toHaveLength(2);
    const { lines } = await act("assign", [available], { assignedToId: people.citoyen.id });
    expect(lines).toMatchObject([{ refused: "inbox.cannotHandle" }]);
  });

  it("asks each invoice’s own right: one of an establishment that the agent belongs to is left", async () => {
    const shop = await habilitate(world, "fournisseur", { establishment: quincaillerie });
    const foreign = await invoiceIn(world, "available", shop, { number: "Q-1" });
    await habilitate(world, "agent", { establishment: quincaillerie, state: "submitted" });
    const { lines } = await act("take-in-charge", [available, foreign]);
    expect(lines).toMatchObject([{ number: "B-1", refused: null }, { number: "Q-1", refused: "forbidden" }]);
  });

  it("counts an invoice named twice once; takes one at least and a hundred at most", async () => {
    expect((await act("take-in-charge", [available, available])).lines).toHaveLength(1);
    await expect(act("approve", [])).rejects.toMatchObject({ issues: [{ path: ["invoices"] }] });
    const many = Array.from({ length: bulkMax + 1 }, (_, index) => `01900000-0000-7000-8000-${String(index).padStart(12, "0")}`);
    await expect(act("approve", many)).rejects.toMatchObject({ issues: [{ path: ["invoices"] }] });
  });

  it("says its reason once for all, and is not done without where the life cycle wants one", async () => {
    await expect(act("refuse", [inCharge])).rejects.toMatchObject({ issues: [{ path: ["reasonCode"] }] });
    await expect(act("suspend", [inCharge], { reasonCode: "DOUBLON" })).rejects.toMatchObject({ issues: [{ path: ["reasonCode"] }] });
    expect(await act("refuse", [available, inCharge], { reasonCode: "DOUBLON", reason: "Déposées deux fois." })).toMatchObject({ lines: [{ refused: "changedMeanwhile" }, { refused: null }] });
    expect(await agent().read((tx) => tx.invoice.findFirst({ where: { id: inCharge }, select: { state: true, reasonCode: true, reason: true } })))
      .toEqual({ state: "refused", reasonCode: "DOUBLON", reason: "Déposées deux fois." });
  });

  it("pays each to its own verified RIB, on a day that has come", async () => {
    const approved = await invoiceIn(world, "approved", papeterie, { number: "B-4" });
    const unpaid = await invoiceIn(world, "approved", papeterie, { number: "B-5" });
    await payTo(world, unpaid, null);
    await expect(act("send-payment", [approved])).rejects.toMatchObject({ issues: [{ path: ["paidOn"] }] });
    const { lines } = await act("send-payment", [approved, unpaid], { paidOn: "2026-11-20", paymentReference: "VIR-9" });
    expect(lines.map(({ refused }) => refused)).toEqual([null, "invoice.ribNotVerified"]);
  });

  it.each(["approve-partly", "recycle", "cancel", "confirm-payment"])("is never %s", async (verb) => {
    await expect(act(verb, [inCharge])).rejects.toMatchObject({ issues: [{ path: ["act"] }] });
  });
});

describe("what is shown before", () => {
  it("says which can take it, and the sum of those", async () => {
    const { rows, sums } = await bulkChoice(agent(), "approve", [available, inCharge, "nonsense", absent, inCharge]);
    expect(rows.map(({ number, fits }) => [number, fits])).toEqual([["B-1", false], ["B-3", true]]);
    expect(sums).toEqual([{ minor: 12_000, currency: "EUR" }]);
  });
});

describe("who may", () => {
  it("do it: accounting; and the report is of whoever did it", async () => {
    for (const person of ["fournisseur", "citoyen", null] as const) {
      await expect(actInBulk(world.as(person), { act: "approve", invoices: inCharge })).rejects.toMatchObject({ code: "forbidden" });
      expect(() => bulkChoice(world.as(person), "approve", [inCharge])).toThrow("forbidden");
    }
    const { reportId } = await actInBulk(agent(), { act: "take-in-charge", invoices: available });
    for (const scope of [world.as("admin"), world.as("fournisseur"), world.as(null), world.as("agentProvince", "province")]) {
      await expect(bulkReport(scope, reportId)).rejects.toMatchObject({ code: "notFound" });
    }
    await expect(bulkReport({ ...agent(), actor: { ...agent().actor, roles: [] } }, reportId)).rejects.toMatchObject({ code: "notFound" });
  });
});
