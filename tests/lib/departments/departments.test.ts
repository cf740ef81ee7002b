import { changeDepartment } from "@/lib/departments/change-department";
import { closeDepartment, reopenDepartment } from "@/lib/departments/close-department";
import { createDepartment } from "@/lib/departments/create-department";
import { departmentPage, departments } from "@/lib/departments/department.queries";
import { setMembers } from "@/lib/departments/set-members";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { people, type PersonName } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";

let world: World;
let admin: Scope;
beforeEach(async () => {
  world = await openWorld();
  admin = world.as("admin");
});
afterEach(() => world.close());

const schools = { code: "eco", name: " Écoles  et crèches " };
const refusalOf = (work: Promise<unknown>) =>
  work.then(() => undefined, (error: unknown) => (isRefusal(error) ? { code: error.code, field: error.field } : error));
const events = () => admin.read((tx) => tx.event.findMany({ where: { type: { startsWith: "department." } }, orderBy: { id: "asc" }, select: { type: true, payload: true } }));

describe("a department", () => {
  it("has a code in capitals, a name, and asks for an order only if it is said", async () => {
    const { id } = await createDepartment(admin, schools);
    expect(await departments(admin)).toEqual([{ id, code: "ECO", name: "Écoles et crèches", active: true, requiresOrder: false, members: [] }]);
    expect(await events()).toEqual([{ type: "department.created", payload: { departmentId: id, code: "ECO", name: "Écoles et crèches", requiresOrder: false } }]);
  });

  it("has a code of its own in its organisation, closed or not", async () => {
    const { id } = await createDepartment(admin, schools);
    expect(await refusalOf(createDepartment(admin, { ...schools, code: "ECO" }))).toEqual({ code: "department.codeUsed", field: "code" });
    await closeDepartment(admin, { id });
    expect(await refusalOf(createDepartment(admin, schools))).toMatchObject({ code: "department.codeUsed" });
    const { id: roads } = await createDepartment(admin, { code: "VOI", name: "Voirie" });
    expect(await refusalOf(changeDepartment(admin, { id: roads, code: "eco", name: "Voirie" }))).toMatchObject({ code: "department.codeUsed" });
    const next = { ...world.as("agentProvince", "province"), actor: { accountId: people.agentProvince.id, roles: ["administrator" as const] } };
    await expect(createDepartment(next, schools)).resolves.toMatchObject({ id: expect.any(String) });
  });

  it("is changed with what it was kept; the same again says nothing", async () => {
    const { id } = await createDepartment(admin, schools);
    const changed = { id, code: "ECOLES", name: "Écoles", requiresOrder: "on" };
    await changeDepartment(admin, changed);
    await changeDepartment(admin, changed);
    expect(await departmentPage(admin, id)).toMatchObject({ code: "ECOLES", name: "Écoles", requiresOrder: true });
    const before = { code: "ECO", name: "Écoles et crèches", requiresOrder: false };
    expect((await events()).slice(1)).toEqual([{ type: "department.changed", payload: { departmentId: id, before, after: { code: "ECOLES", name: "Écoles", requiresOrder: true } } }]);
  });

  it("is closed and opened again, once each", async () => {
    const { id } = await createDepartment(admin, schools);
    await closeDepartment(admin, { id });
    expect(await refusalOf(closeDepartment(admin, { id }))).toMatchObject({ code: "changedMeanwhile" });
    await createDepartment(admin, { code: "VOI", name: "Voirie" });
    expect((await departments(admin)).map(({ code, active }) => [code, active])).toEqual([["VOI", true], ["ECO", false]]);
    await reopenDepartment(admin, { id });
    expect(await departmentPage(admin, id)).toMatchObject({ active: true });
  });
});

describe("its members", () => {
  it("are agents who handle invoices; who came in and who went out is kept", async () => {
    const { id } = await createDepartment(admin, schools);
    await setMembers(admin, { id, members: people.agent.id });
    await setMembers(admin, { id, members: [people.admin.id] });
    const page = await departmentPage(admin, id);
    expect([page.members, page.candidates.map(({ name }) => name)]).toEqual([[{ id: people.admin.id, name: "Adam Admin" }], ["Adam Admin", "Agnès Agent"]]);
    expect((await events()).at(-1)).toMatchObject({ payload: { added: [people.admin.id], removed: [people.agent.id] } });
    await setMembers(admin, { id });
    expect((await departmentPage(admin, id)).members).toEqual([]);
  });

  it.each<PersonName>(["fournisseur", "citoyen", "agentProvince"])("are never %s", async (person) => {
    const { id } = await createDepartment(admin, schools);
    expect(await refusalOf(setMembers(admin, { id, members: [people[person].id] }))).toEqual({ code: "department.notAnAgent", field: "members" });
    expect((await departmentPage(admin, id)).members).toEqual([]);
  });
});

describe("who may", () => {
  it("change anything: administrators alone", async () => {
    const { id } = await createDepartment(admin, schools);
    for (const person of ["agent", "fournisseur", null] as const) {
      const scope = world.as(person);
      const acts = [() => createDepartment(scope, schools), () => changeDepartment(scope, { id, ...schools }), () => closeDepartment(scope, { id }), () => setMembers(scope, { id })];
      for (const act of acts) expect(await refusalOf(act())).toMatchObject({ code: "forbidden" });
    }
  });

  it("read: accounting and readers, without the means to change", async () => {
    const { id } = await createDepartment(admin, schools);
    expect(await departmentPage(world.as("agent"), id)).toMatchObject({ candidates: [], may: { manage: false } });
    for (const person of ["fournisseur", null] as const) {
      expect(() => departments(world.as(person))).toThrow("forbidden");
      await expect(departmentPage(world.as(person), id)).rejects.toMatchObject({ code: "notFound" });
    }
    await expect(departmentPage(world.as("agentProvince", "province"), id)).rejects.toMatchObject({ code: "notFound" });
  });
});
