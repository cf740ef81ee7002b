import type { DraftValues } from "./draft";

/** RIBs as far as one is proposed: an establishment's own, its default among them. */
export type Ribs = readonly { readonly id: string; readonly establishmentId: string; readonly isDefault: boolean }[];
type Choices = { readonly currencies: readonly string[]; readonly establishments: readonly { readonly id: string }[]; readonly ribs: Ribs };

/** The values with the RIB that the establishment is usually paid to, where they name none of its own. A credit note is paid to nobody. */
export function withUsualRib(values: DraftValues, ribs: Ribs): DraftValues {
  const own = ribs.filter(({ establishmentId }) => establishmentId === values.establishmentId);
  if (values.kind === "credit-note" || own.some(({ id }) => id === values.ribId)) return values;
  const usual = own.find(({ isDefault }) => isDefault) ?? (own.length === 1 ? own[0] : undefined);
  return { ...values, ribId: usual?.id ?? "" };
}

/** A draft that names no RIB, for its establishment had none or several: the usual one is proposed, as in a new form. */
export const withRibIfNone = (values: DraftValues, ribs: Ribs): DraftValues => (values.ribId ? values : withUsualRib(values, ribs));

/** What nobody has to choose: an invoice rather than a credit note, the first currency, the only establishment or the one that was `named`, and its usual RIB. */
export function startValues({ currencies: [currency], establishments, ribs }: Choices, named?: string): DraftValues {
  const chosen = establishments.length === 1 ? establishments[0] : establishments.find(({ id }) => id === named);
  return withUsualRib({ kind: "invoice", currency: currency ?? "", ...(chosen ? { establishmentId: chosen.id } : {}) }, ribs);
}
