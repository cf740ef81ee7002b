import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Stack } from "@/app/_ui/layout/section";
import { PaymentResult } from "@/app/_ui/panel/payment-result";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { checkPayment } from "@/lib/payments/check-payment";
import { readBillPayment } from "@/lib/payments/payment.queries";
import { keptQueue } from "../../../reglement/queue-cookie";
import { NextSteps } from "./next-steps";

export const generateMetadata = async () => ({ title: (await getTranslations("payments.back"))("title") });

/** Where PayFiP leads back to. The address says nothing that is believed: PayFiP is asked about the bill's latest payment. */
export default guardedPage("signed-in", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const { attempt } = await readBillPayment(scope, id);
  if (!attempt) redirect(`/factures/${id}/reglement`);
  const { settled: result } = await checkPayment(scope, { paymentId: attempt.id });
  const [t, bill, kept] = [await getTranslations("payments"), await readBillPayment(scope, id), await keptQueue()];
  const queue = kept.includes(id) ? kept : [];
  const steps = await ClientWords({ groups: ["payments"], children: <NextSteps bill={bill} result={result} queue={queue} /> });
  return (
    <Narrow>
      <PageTitle eyebrow={queue.length > 1 && t("queue.position", { place: queue.indexOf(id) + 1, count: queue.length })} lead={t("pay.lead", { number: bill.number, subject: bill.subject })}>{t("back.title")}</PageTitle>
      <Stack gap="medium">
        <PaymentResult result={result} reference={bill.reference} {...(bill.attempt ?? attempt)} />
        {steps}
      </Stack>
    </Narrow>
  );
});
