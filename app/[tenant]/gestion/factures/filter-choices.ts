import { departments, inboxPeople, type Person } from "@/lib/departments/department.queries";
import { establishmentName } from "@/lib/invoices/invoice-list.queries";
import { isAssigneeSlug, myDepartments, noDepartment, type Choice } from "./choice";

type Scope = Parameters<typeof departments>[0];
/** What there is to choose among, and the names of what the address says by identifiers. */
export type Places = {
  readonly departments: readonly { readonly id: string; readonly name: string; readonly active: boolean }[]; readonly people: readonly Person[];
  readonly department: string | null; readonly establishment: string | null; readonly person: string | null;
};

/** The departments to choose among: those that are open, and the one that is chosen. */
export async function readPlaces(scope: Scope, { raw: { service, etablissement, personne } }: Choice): Promise<Places> {
  const [all, people] = [await departments(scope), await inboxPeople(scope)];
  return {
    departments: all.filter(({ id, active }) => active || id === service), people,
    department: service === noDepartment || service === myDepartments ? null : (all.find(({ id }) => id === service)?.name ?? null),
    establishment: etablissement ? await establishmentName(scope, etablissement) : null,
    person: isAssigneeSlug(personne) ? null : (people.find(({ id }) => id === personne)?.name ?? null),
  };
}
