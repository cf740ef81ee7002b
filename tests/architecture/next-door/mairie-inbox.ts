import { createDepartment } from "@/lib/departments/create-department";
import { setMembers } from "@/lib/departments/set-members";
import { actInBulk } from "@/lib/invoices/act-in-bulk";
import { assignInvoice } from "@/lib/invoices/assign-invoice";
import { noteInvoice } from "@/lib/invoices/note-invoice";
import { people } from "@/prisma/world/people";
import type { World } from "@/tests/support/world";

/** A department with its member, to whom an invoice was given with a note, and the report of a bulk act. */
export async function fillInbox(world: World, invoiceId: string) {
  const admin = world.as("admin");
  const { id: department } = await createDepartment(admin, { code: "SECRETE", name: "Service SECRETE" });
  await setMembers(admin, { id: department, members: [people.agent.id] });
  await noteInvoice(admin, { invoiceId, note: "Note SECRETE." });
  const { reportId: bulk } = await actInBulk(admin, { act: "assign", invoices: [invoiceId], departmentId: department, assignedToId: people.agent.id });
  await assignInvoice(admin, { invoiceId, assignedToId: people.admin.id });
  return { department, bulk };
}
