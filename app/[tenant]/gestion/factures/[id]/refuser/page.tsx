import { getTranslations } from "next-intl/server";
import { Narrow } from "@/app/_ui/layout/section";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { RefuseForm } from "../handle-invoice.form";

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.handling"))("refuse") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("agent", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("invoices");
  const { id, number, kind, may } = await readInvoice(scope, (await params).id, "agent");
  const form = may.refuse && await ClientWords({ groups: ["invoices"], children: <RefuseForm invoiceId={id} /> });
  return (
    <Narrow>
      <BackLink href={`/gestion/factures/${id}`}>{t(`page.title.${kind}`, { number })}</BackLink>
      <PageTitle lead={t(may.refuse ? "handling.refuseBody" : "handling.notNow")}>{t("handling.refuseTitle", { number })}</PageTitle>
      {form}
    </Narrow>
  );
});
