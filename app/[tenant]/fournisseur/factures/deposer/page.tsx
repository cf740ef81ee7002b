import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { BackLink } from "@/app/_ui/layout/trail";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { ClientWords } from "@/app/_web/client-words";
import { formDraft } from "@/app/_web/form-draft";
import { guardedPage } from "@/app/_web/guarded-page";
import { establishmentIdText } from "@/lib/establishments/establishment";
import { actableEstablishments } from "@/lib/establishments/establishment.queries";
import { DepositInvoiceForm } from "./deposit-invoice.form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.deposit"))("title") });

export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("invoices");
  const establishments = await actableEstablishments(scope);
  const draft = await formDraft(scope, (await searchParams).saisie, "deposit-invoice");
  const options = establishments.map((establishment) => ({ value: establishment.id, label: `${establishment.name}, ${establishmentIdText(establishment)}` }));
  const add = <ButtonLink href="/fournisseur/habilitations/nouvelle" variant="primary" icon="plus">{t("deposit.addEstablishment")}</ButtonLink>;
  const body = options.length === 0
    ? <EmptyState icon="building" title={t("deposit.noEstablishment")} action={add}>{t("deposit.noEstablishmentBody")}</EmptyState>
    : await ClientWords({ groups: ["invoices"], children: <DepositInvoiceForm establishments={options} currencies={scope.organization.currencies} draft={draft} /> });
  return (
    <>
      <BackLink href="/fournisseur/factures">{t("list.title")}</BackLink>
      <PageTitle lead={options.length > 0 ? t("deposit.lead") : undefined}>{t("deposit.title")}</PageTitle>
      {body}
    </>
  );
});
