import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { PaymentFacts } from "@/app/_ui/panel/payment-facts";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { dateAt } from "@/lib/kernel/dates";
import { readBillPayment } from "@/lib/payments/payment.queries";
import { DeclareForm } from "./declaration.form";

export const generateMetadata = async () => ({ title: (await getTranslations("payments.declare"))("title") });

/** « J'ai réglé cette facture ». */
export default guardedPage("signed-in", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("payments");
  const bill = await readBillPayment(scope, (await params).id);
  const today = dateAt(scope.now, scope.organization.timeZone);
  const form = bill.may.declare && await ClientWords({ groups: ["payments"], children: <DeclareForm billId={bill.id} today={today} /> });
  return (
    <Narrow>
      <BackLink href={`/factures/${bill.id}`}>{t("declare.back")}</BackLink>
      <PageTitle eyebrow={t("pay.lead", { number: bill.number, subject: bill.subject })} lead={t("declare.lead")}>{t("declare.title")}</PageTitle>
      <Stack gap="medium">
        {!form && <Notice tone="warning" title={t("declare.notNow")}>{t("declare.notNowBody")}</Notice>}
        {form && <Section card><Stack gap="medium"><PaymentFacts payfipNumber={null} amount={bill.amount} reference={bill.reference} />{form}</Stack></Section>}
      </Stack>
    </Narrow>
  );
});
