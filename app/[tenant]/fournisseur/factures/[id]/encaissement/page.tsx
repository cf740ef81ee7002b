import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { ConfirmPaymentForm } from "../follow-invoice.form";

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.follow.confirmPayment"))("act") });

/** The supplier has the money: the question as a page, for those who have no JavaScript. */
export default guardedPage("signed-in", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("invoices");
  const { id, number, kind, may } = await readInvoice(scope, (await params).id, "supplier");
  const form = may["confirm-payment"] && await ClientWords({ groups: ["invoices"], children: <ConfirmPaymentForm invoiceId={id} /> });
  return (
    <Narrow>
      <BackLink href={`/fournisseur/factures/${id}`}>{t(`page.title.${kind}`, { number })}</BackLink>
      <PageTitle lead={t(form ? "follow.confirmPayment.body" : "follow.notNow")}>{t("follow.confirmPayment.title", { number })}</PageTitle>
      {form && <Section card>{form}</Section>}
    </Narrow>
  );
});
