import type { getTranslations } from "next-intl/server";
import { establishmentIdText } from "@/lib/establishments/establishment";
import { DRAFT_DAYS } from "@/lib/invoices/draft";
import type { Scope } from "@/lib/platform/scope";
import { ribName } from "@/lib/ribs/rib";
import type { DepositProps } from "./deposit-fields";
import type { DepositPage } from "./deposit-page";

type Words = Awaited<ReturnType<typeof getTranslations<"invoices">>>;

/** What the form of a deposit is drawn with, in the reader's words. `fullLabel` of a RIB also says whose it is. */
export function depositProps({ organization }: Scope, { choices, start, filling, report }: DepositPage, t: Words): Omit<DepositProps, "lot"> {
  const { establishments, departments } = choices;
  const nameOf = (id: string) => establishments.find((one) => one.id === id)?.name ?? "";
  const ribs = choices.ribs.map((rib) => {
    const label = t("deposit.ribOption", { name: ribName(rib), state: rib.state, usual: rib.isDefault ? "yes" : "no" });
    return { id: rib.id, establishmentId: rib.establishmentId, isDefault: rib.isDefault, label, fullLabel: t("deposit.ribOptionOf", { establishment: nameOf(rib.establishmentId), rib: label }) };
  });
  return {
    start, filling, report, departments, ribs, currencies: organization.currencies, draftDays: DRAFT_DAYS,
    establishments: establishments.map((one) => ({ id: one.id, label: `${one.name}, ${establishmentIdText(one)}` })),
    requires: { order: organization.requiresOrder, department: organization.requiresDepartment },
  };
}
