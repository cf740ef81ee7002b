import { getLocale, getTranslations } from "next-intl/server";
import { Narrow } from "@/app/_ui/layout/section";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { formatMoney } from "@/lib/kernel/money";
import { ApproveForm } from "../handle-invoice.form";

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.handling"))("approve") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("agent", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("invoices");
  const { id, number, kind, may, amounts, establishment } = await readInvoice(scope, (await params).id, "agent");
  const lead = may.approve ? t("handling.approveBody", { amount: formatMoney(amounts.gross, await getLocale()), establishment: establishment.name }) : t("handling.notNow");
  const form = may.approve && await ClientWords({ groups: ["invoices"], children: <ApproveForm invoiceId={id} /> });
  return (
    <Narrow>
      <BackLink href={`/gestion/factures/${id}`}>{t(`page.title.${kind}`, { number })}</BackLink>
      <PageTitle lead={lead}>{t("handling.approveTitle", { number })}</PageTitle>
      {form}
    </Narrow>
  );
});
