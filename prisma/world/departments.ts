import { createDepartment } from "@/lib/departments/create-department";
import { setMembers } from "@/lib/departments/set-members";
import { daysLater } from "@/lib/kernel/dates";
import { people } from "./people";
import type { Stage } from "./stage";

const departments = [
  { code: "ECOLES", name: "Écoles et restauration scolaire", members: [people.agent.id] },
  { code: "VOIRIE", name: "Voirie et espaces verts", requiresOrder: "on" as const, members: [people.agent.id, people.admin.id] },
  { code: "MOYENS", name: "Moyens généraux", members: [people.admin.id] },
] as const;

/** The departments of the mairie that receive invoices. One that is there stays as it is. */
export async function seedDepartments(stage: Stage): Promise<void> {
  const administrator = stage.as("admin", daysLater(stage.now, -61));
  for (const { members, ...facts } of departments) {
    if (await administrator.read((tx) => tx.department.findFirst({ where: { code: facts.code }, select: { id: true } }))) continue;
    const { id } = await createDepartment(administrator, facts);
    await setMembers(administrator, { id, members: [...members] });
  }
}
