import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { readBillPayment } from "@/lib/payments/payment.queries";
import { CancelPaymentForm } from "../payment.form";

export const generateMetadata = async () => ({ title: (await getTranslations("payments.pay"))("cancel") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("signed-in", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("payments.pay");
  const { id, running, may } = await readBillPayment(scope, (await params).id);
  const form = running && may.cancel && await ClientWords({ groups: ["payments"], children: <CancelPaymentForm paymentId={running.id} /> });
  return (
    <Narrow>
      <BackLink href={`/factures/${id}/reglement`}>{t("title")}</BackLink>
      <PageTitle lead={form && t("cancelBody")}>{t("cancelTitle")}</PageTitle>
      {form || <Notice>{t(running ? "cancelNotYet" : "cancelNothing")}</Notice>}
    </Narrow>
  );
});
