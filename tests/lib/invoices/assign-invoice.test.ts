import { createDepartment } from "@/lib/departments/create-department";
import { closeDepartment } from "@/lib/departments/close-department";
import { setMembers } from "@/lib/departments/set-members";
import { assignInvoice } from "@/lib/invoices/assign-invoice";
import { deskView } from "@/lib/invoices/desk-view.queries";
import { inboxInvoices } from "@/lib/invoices/invoice-list.queries";
import { removeMember } from "@/lib/members/remove-member";
import { isRefusal } from "@/lib/kernel/refusal";
import { organizations, people, type PersonName } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { habilitate, invoiceIn } from "./counter";
import { step } from "./steps";

let world: World;
let invoiceId: string;
let schools: string;
beforeEach(async () => {
  world = await openWorld();
  invoiceId = await invoiceIn(world, "available", await habilitate(world, "fournisseur"));
  schools = (await createDepartment(world.as("admin"), { code: "ECO", name: "Écoles" })).id;
});
afterEach(() => world.close());

const agent = () => world.as("agent");
const assign = (more: Record<string, string>, as: PersonName | null = "agent") => assignInvoice(world.as(as), { invoiceId, ...more });
const refusalOf = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => (isRefusal(error) ? { code: error.code, field: error.field } : error));
const keepers = () => agent().read((tx) => tx.invoice.findFirst({ where: { id: invoiceId }, select: { departmentId: true, assignedToId: true } }));
const told = async () => (await world.mails()).filter(({ template }) => template === "invoice-assigned").map(({ recipient }) => recipient);
const grant = (person: PersonName, role: string) =>
  world.container.db.tenant(organizations.mairie.id).write((tx) => tx.membership.create({ data: { organizationId: organizations.mairie.id, accountId: people[person].id, role } }));

describe("an invoice", () => {
  it("is given to a department and to a person; what is not said stays, and the event says both", async () => {
    await assign({ departmentId: schools });
    await assign({ departmentId: "", assignedToId: people.admin.id });
    expect(await keepers()).toEqual({ departmentId: schools, assignedToId: people.admin.id });
    await assign({ departmentId: "none", assignedToId: "none" });
    expect(await keepers()).toEqual({ departmentId: null, assignedToId: null });
    const events = await agent().read((tx) => tx.event.findMany({ where: { type: "invoice.assigned" }, orderBy: { id: "asc" }, select: { invoiceId: true, payload: true } }));
    expect(events[1]).toMatchObject({ invoiceId, payload: { before: { departmentId: schools, assignedToId: null }, after: { departmentId: schools, assignedToId: people.admin.id } } });
    expect(events).toHaveLength(3);
  });

  it("is nobody's again once whoever has it handles invoices no more, and the event says it; what has ended stays theirs", async () => {
    const ended = await invoiceIn(world, "in-charge", (await agent().read((tx) => tx.invoice.findFirstOrThrow({ where: { id: invoiceId } }))).establishmentId, { number: "FA-ENDED" });
    await assign({ departmentId: schools, assignedToId: people.agent.id }, "admin");
    await assignInvoice(world.as("admin"), { invoiceId: ended, assignedToId: people.agent.id });
    await step(world, "refuse", ended, { reasonCode: "CMD_ERR" });
    await removeMember(world.as("admin"), { id: people.agent.id });
    expect(await keepers()).toEqual({ departmentId: schools, assignedToId: null });
    expect(await world.as("admin").read((tx) => tx.invoice.findFirstOrThrow({ where: { id: ended } }))).toMatchObject({ assignedToId: people.agent.id });
    const event = await world.as("admin").read((tx) => tx.event.findFirstOrThrow({ where: { type: "invoice.assigned", invoiceId }, orderBy: { id: "desc" } }));
    expect(event).toMatchObject({ actorId: people.admin.id, payload: { before: { departmentId: schools, assignedToId: people.agent.id }, after: { departmentId: schools, assignedToId: null } } });
    expect((await inboxInvoices(world.as("admin"), { assignee: null })).items.map(({ id }) => id)).toEqual([invoiceId]);
  });

  it("given again to the same says nothing", async () => {
    await assign({ assignedToId: people.admin.id });
    await assign({ assignedToId: people.admin.id });
    expect(await told()).toEqual([people.admin.email]);
  });

  it("moves no state and stands in the list of its keeper", async () => {
    await assign({ assignedToId: people.agent.id });
    expect((await inboxInvoices(agent(), { assignee: "me" })).items).toMatchObject([{ id: invoiceId, state: "available", assignee: "Agnès Agent" }]);
    expect((await inboxInvoices(agent(), { assignee: null })).items).toEqual([]);
  });

  it("that has ended is given to nobody", async () => {
    const refused = await invoiceIn(world, "refused", (await agent().read((tx) => tx.establishment.findFirstOrThrow())).id, { number: "REF-1" });
    expect(await refusalOf(assignInvoice(agent(), { invoiceId: refused, departmentId: schools }))).toMatchObject({ code: "inbox.ended" });
  });
});

describe("the person to whom it is given", () => {
  it("is told, unless they took it themselves", async () => {
    await assign({ assignedToId: people.agent.id });
    expect(await told()).toEqual([]);
    await assign({ assignedToId: people.admin.id });
    await assign({ departmentId: schools });
    expect((await world.mails()).at(-1)).toMatchObject({ template: "invoice-assigned", recipient: people.admin.email, params: { invoiceId, number: "FA-2026-017", by: "Agnès Agent" } });
    expect(await told()).toEqual([people.admin.email]);
  });

  it("hears of it in their digest, or not at all, as they chose", async () => {
    const prefer = (frequency: string) => agent().commit(({ tx }) => tx.mailPreference.upsert({
      where: { organizationId_accountId_side: { organizationId: organizations.mairie.id, accountId: people.admin.id, side: "agent" } }, update: { frequency },
      create: { organizationId: organizations.mairie.id, accountId: people.admin.id, side: "agent", frequency, updatedAt: agent().now },
    }));
    await prefer("daily");
    await assign({ assignedToId: people.admin.id });
    expect(await agent().read((tx) => tx.mail.findMany({ where: { template: "invoice-assigned" }, select: { heldForId: true } }))).toEqual([{ heldForId: people.admin.id }]);
    await prefer("none");
    await assign({ assignedToId: "none" });
    await assign({ assignedToId: people.admin.id });
    expect(await told()).toHaveLength(1);
  });

  it.each<PersonName>(["citoyen", "agentProvince", "fournisseur"])("is never %s, who does not handle invoices here", async (person) => {
    expect(await refusalOf(assign({ assignedToId: people[person].id }))).toEqual({ code: "inbox.cannotHandle", field: "assignedToId" });
  });

  it("is nobody of the supplier’s side, whatever their role", async () => {
    await grant("candidat", "accounting");
    await assign({ assignedToId: people.candidat.id });
    await assign({ assignedToId: "none" });
    await habilitate(world, "candidat", { state: "submitted" });
    expect(await refusalOf(assign({ assignedToId: people.candidat.id }))).toMatchObject({ code: "inbox.cannotHandle" });
    expect((await deskView(agent(), invoiceId)).assignment.others.map(({ name }) => name)).toEqual(["Adam Admin", "Agnès Agent"]);
  });
});

describe("the members of the department to which it is given", () => {
  const toDepartment = async () => (await world.mails()).filter(({ template }) => template === "invoice-given-to-department");
  const members = (...names: PersonName[]) => setMembers(world.as("admin"), { id: schools, members: names.map((name) => people[name].id) });

  it("are told where nobody is named, except for whoever gives it, and once", async () => {
    await members("agent", "admin");
    await assign({ departmentId: schools });
    expect(await toDepartment()).toMatchObject([{ recipient: people.admin.email, params: { invoiceId, number: "FA-2026-017", by: "Agnès Agent", department: "Écoles" } }]);
    await assign({ departmentId: schools });
    await assign({ assignedToId: people.agent.id });
    await assign({ assignedToId: "none" });
    expect(await toDepartment()).toHaveLength(1);
  });

  it("hear nothing where a person is named, who is told alone, nor if they cannot handle it", async () => {
    await members("admin");
    await assign({ departmentId: schools, assignedToId: people.agent.id });
    await assign({ departmentId: "none", assignedToId: "none" });
    await habilitate(world, "admin", { state: "submitted" });
    await assign({ departmentId: schools });
    expect(await toDepartment()).toEqual([]);
  });
});

describe("those who are proposed", () => {
  it("are those who can handle it, the members of its department first", async () => {
    await setMembers(world.as("admin"), { id: schools, members: [people.agent.id] });
    await assign({ departmentId: schools });
    const { assignment } = await deskView(agent(), invoiceId);
    expect(assignment).toMatchObject({ department: { name: "Écoles" }, assignee: null, members: [{ name: "Agnès Agent" }], others: [{ name: "Adam Admin" }] });
  });

  it("and the departments that are open: a closed one takes no more", async () => {
    await closeDepartment(world.as("admin"), { id: schools });
    expect(await refusalOf(assign({ departmentId: schools }))).toEqual({ code: "inbox.departmentClosed", field: "departmentId" });
    expect((await deskView(agent(), invoiceId)).assignment.departments).toEqual([]);
  });
});

describe("who may", () => {
  it("accounting, and nobody who is a party to it", async () => {
    for (const person of ["fournisseur", "citoyen", null] as const) expect(await refusalOf(assign({ departmentId: schools }, person))).toMatchObject({ code: "forbidden" });
    await habilitate(world, "agent", { state: "submitted" });
    expect(await refusalOf(assign({ departmentId: schools }))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(assignInvoice(world.as("agentProvince", "province"), { invoiceId, departmentId: "none" }))).toMatchObject({ code: "notFound" });
  });

  it("of two at once, one wins", async () => {
    const outcomes = await Promise.all([refusalOf(assign({ assignedToId: people.admin.id })), refusalOf(assign({ assignedToId: people.agent.id }))]);
    expect(outcomes.filter((outcome) => outcome === undefined).length).toBeGreaterThanOrEqual(1);
    for (const outcome of outcomes) expect([undefined, { code: "changedMeanwhile", field: undefined }]).toContainEqual(outcome);
  });
});
