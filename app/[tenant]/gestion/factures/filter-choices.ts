import { departments } from "@/lib/departments/department.queries";
import { establishmentName } from "@/lib/invoices/invoice-list.queries";
import { noDepartment, type Choice } from "./choice";

type Scope = Parameters<typeof departments>[0];
/** Names of what the address says by identifiers. */
export type Places = { readonly departments: readonly { readonly id: string; readonly name: string; readonly active: boolean }[]; readonly department: string | null; readonly establishment: string | null };

/** The departments to choose among: those that are open, and the one that is chosen. */
export async function readPlaces(scope: Scope, { raw }: Choice): Promise<Places> {
  const all = await departments(scope);
  return {
    departments: all.filter(({ id, active }) => active || id === raw.service),
    department: raw.service === noDepartment ? null : (all.find(({ id }) => id === raw.service)?.name ?? null),
    establishment: raw.etablissement ? await establishmentName(scope, raw.etablissement) : null,
  };
}
