import { approveInvoice } from "@/lib/invoices/approve-invoice";
import { reasonsOf } from "@/lib/invoices/invoice";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { makeInvoiceAvailable } from "@/lib/invoices/make-invoice-available";
import { refuseInvoice } from "@/lib/invoices/refuse-invoice";
import { takeInvoiceInCharge } from "@/lib/invoices/take-invoice-in-charge";
import type { Scope } from "@/lib/platform/scope";
import { organizations, people } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { deskOf, habilitate, invoiceIn, quincaillerie } from "./counter";

let world: World;
let papeterie: string;
beforeAll(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
});
afterAll(() => world.close());

let serial = 0;
const more = () => ({ number: `L-${++serial}` });
const stateOf = async (id: string) => (await world.as("agent").read((tx) => tx.invoice.findFirstOrThrow({ where: { id } }))).state;
const eventsOf = (invoiceId: string) => world.as("agent").read((tx) => tx.event.findMany({ where: { invoiceId }, orderBy: { id: "asc" } }));
const everyMailOf = async (invoiceId: string) => (await world.mails()).filter(({ params }) => (params as { invoiceId?: string }).invoiceId === invoiceId);
/** Those that the supplier's side gets. */
const mailsOf = async (invoiceId: string) => (await everyMailOf(invoiceId)).filter(({ template }) => !template.startsWith("invoice-agents"));

describe("the life cycle", () => {
  it("lets one of two agents take an invoice in charge", async () => {
    const invoiceId = await invoiceIn(world, "available", papeterie, more());
    const outcomes = await Promise.allSettled([takeInvoiceInCharge(world.as("agent"), { invoiceId }), takeInvoiceInCharge(world.as("admin"), { invoiceId })]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await mailsOf(invoiceId)).toHaveLength(2);
  });
});

describe("the supplier", () => {
  it("gets a message at each state, the first with the receipt", async () => {
    const invoiceId = await invoiceIn(world, "approved", papeterie, more());
    const mails = await mailsOf(invoiceId);
    expect(mails.map(({ template, recipient }) => [template, recipient])).toEqual([
      ["invoice-made-available", "fournisseur@demo.test"], ["invoice-taken-in-charge", "fournisseur@demo.test"], ["invoice-approved", "fournisseur@demo.test"],
    ]);
    const entry = await world.as("agent").read((tx) => tx.archiveEntry.findFirstOrThrow({ where: { document: { invoiceId } } }));
    expect(mails[0]?.params).toMatchObject({ archiveNumber: entry.archiveNumber, sha256: entry.sha256, receivedAt: entry.receivedAt.toISOString(), minor: 12_000, currency: "EUR" });
  });

  it("is told of a credit note's amount as it counts: negative", async () => {
    const invoiceId = await invoiceIn(world, "available", papeterie, { ...more(), kind: "credit-note", creditedNumber: "L-1", dueOn: "" });
    expect((await mailsOf(invoiceId))[0]?.params).toMatchObject({ kind: "credit-note", minor: -12_000 });
  });

  it("whose right was suspended meanwhile is told no more; the establishment's managers are", async () => {
    const shop = await habilitate(world, "fournisseur", { establishment: quincaillerie, role: "depositor" });
    await habilitate(world, "candidat", { establishment: quincaillerie });
    const invoiceId = await invoiceIn(world, "available", shop, more());
    await world.container.db.tenant(organizations.mairie.id).write((tx) =>
      tx.habilitation.updateMany({ where: { establishmentId: shop, accountId: people.fournisseur.id }, data: { state: "suspended" } }));
    await takeInvoiceInCharge(world.as("agent"), { invoiceId });
    expect((await mailsOf(invoiceId)).map(({ recipient }) => recipient)).toEqual(["fournisseur@demo.test", "candidat@demo.test"]);
  });
});

describe("agents of accounting", () => {
  const agentsTold = async (invoiceId: string) => (await everyMailOf(invoiceId)).filter(({ template }) => template === "invoice-agents-available").map(({ recipient }) => recipient).sort();

  it("hear of a new deposit, all of them where it is for nobody in particular", async () => {
    expect(await agentsTold(await invoiceIn(world, "available", papeterie, more()))).toEqual(["admin@demo.test", "agent@demo.test"]);
  });

  it("or those of its department alone, where it has some", async () => {
    const { id: organizationId } = organizations.mairie;
    const departmentId = await world.container.db.tenant(organizationId).write(async (tx) => {
      const { id } = await tx.department.create({ data: { organizationId, code: "ECO", name: "Écoles primaires" } });
      await tx.departmentMember.create({ data: { organizationId, departmentId: id, accountId: people.admin.id } });
      return id;
    });
    expect(await agentsTold(await invoiceIn(world, "available", papeterie, { ...more(), departmentId }))).toEqual(["admin@demo.test"]);
  });
});

describe("a refusal", () => {
  it("needs a reason of the life cycle's own list", async () => {
    const invoiceId = await invoiceIn(world, "in-charge", papeterie, more());
    for (const reasonCode of ["", "AUTRE", "JUSTIF_ABS", undefined]) await expect(refuseInvoice(world.as("agent"), { invoiceId, reasonCode })).rejects.toMatchObject({ name: "ZodError" });
    expect(await stateOf(invoiceId)).toBe("in-charge");
    expect(reasonsOf.refused).toHaveLength(13);
  });

  it("keeps the code and the agent's words, in the row, the event and the message", async () => {
    const invoiceId = await invoiceIn(world, "in-charge", papeterie, more());
    await refuseInvoice(world.as("agent"), { invoiceId, reasonCode: "MONTANTTOTAL_ERR", reason: " Le total est faux. " });
    const told = { reasonCode: "MONTANTTOTAL_ERR", reason: "Le total est faux." };
    expect(await world.as("agent").read((tx) => tx.invoice.findFirst({ where: { id: invoiceId } }))).toMatchObject({ ...told, handledById: people.agent.id });
    expect((await eventsOf(invoiceId)).at(-1)).toMatchObject({ type: "invoice.refused", actorId: people.agent.id, payload: { from: "in-charge", to: "refused", afnor: 210, chorus: "REJETEE", ...told } });
    expect((await mailsOf(invoiceId)).at(-1)).toMatchObject({ template: "invoice-refused", params: told });
  });
});

describe("who may handle an invoice", () => {
  const handling = (scope: Scope, invoiceId: string) => takeInvoiceInCharge(scope, { invoiceId });

  it("accounting and administrators; no supplier, visitor, citizen, nor an agent of another kind", async () => {
    const invoiceId = await invoiceIn(world, "available", papeterie, more());
    const agent = world.as("agent");
    for (const role of ["billing", "reception", "reader"] as const) await expect(handling({ ...agent, actor: { ...agent.actor, roles: [role] } }, invoiceId)).rejects.toMatchObject({ kind: "forbidden" });
    for (const person of ["fournisseur", "citoyen", null] as const) await expect(handling(world.as(person), invoiceId)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(makeInvoiceAvailable(world.as("admin"), { invoiceId })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(handling(world.as("admin"), invoiceId)).resolves.toEqual({ id: invoiceId });
  });

  it("not one who belongs to the establishment, even suspended or still asking, nor its depositor", async () => {
    const shop = await habilitate(world, "agent", { establishment: { ...quincaillerie, identifier: "55210055400013", name: "Imprimerie" }, state: "suspended" });
    await habilitate(world, "admin", { establishment: { ...quincaillerie, identifier: "55210055400013", name: "Imprimerie" }, state: "submitted" });
    await habilitate(world, "fournisseur", { establishment: { ...quincaillerie, identifier: "55210055400013", name: "Imprimerie" } });
    const invoiceId = await invoiceIn(world, "available", shop, more());
    for (const person of ["agent", "admin"] as const) {
      await expect(handling(world.as(person), invoiceId)).rejects.toMatchObject({ kind: "forbidden" });
      expect(await readInvoice(world.as(person), invoiceId, "agent")).toMatchObject({ isParty: true, may: { "take-in-charge": false, approve: false, refuse: false } });
    }
    const depositor = world.as("fournisseur");
    await expect(handling({ ...depositor, actor: { ...depositor.actor, roles: ["administrator"] } }, invoiceId)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("nobody from the organisation next door: it is not there", async () => {
    const invoiceId = await invoiceIn(world, "available", papeterie, more());
    const next = world.as("agentProvince", "province");
    const acts = [() => takeInvoiceInCharge(next, { invoiceId }), () => approveInvoice(next, { invoiceId }), () => refuseInvoice(next, { invoiceId, reasonCode: "CMD_ERR" }), () => readInvoice(next, invoiceId, "agent")];
    for (const act of acts) {
      await expect(act()).rejects.toMatchObject({ kind: "not-found" });
    }
    await expect(makeInvoiceAvailable(deskOf(world, "province"), { invoiceId })).rejects.toMatchObject({ kind: "not-found" });
    expect(await stateOf(invoiceId)).toBe("available");
  });
});
