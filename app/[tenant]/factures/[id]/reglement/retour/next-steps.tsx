import { useTranslations } from "next-intl";
import { ButtonLink, ButtonRow } from "@/app/_ui/button/button";
import { Stack } from "@/app/_ui/layout/section";
import { mayChange, type ResultName } from "@/app/_ui/panel/payment-result";
import type { BillPayment } from "@/lib/payments/payment.queries";
import { queuePath } from "../../../reglement/queue-path";
import { OpenPaymentForm } from "../payment.form";

/** What can be done after a payment, the most useful first. */
export function NextSteps({ bill: { id, may, attempt }, result, queue }: { bill: BillPayment; result: ResultName; queue: readonly string[] }) {
  const t = useTranslations("payments");
  const others = queue.filter((one) => one !== id);
  const paid = result === "accepted" && attempt?.receiptNumber;
  return (
    <Stack gap="medium">
      {may.resume && <OpenPaymentForm billId={id} queue={queue.join(".")} resume />}
      <ButtonRow>
        {others.length > 0 && <ButtonLink href={queuePath(queue)} variant={may.resume ? "secondary" : "primary"}>{t("queue.next")}</ButtonLink>}
        {mayChange(result) && <ButtonLink href={`/factures/${id}/reglement/retour`} plain icon="refresh">{t("back.refresh")}</ButtonLink>}
        {may.pay && <ButtonLink href={`/factures/${id}/reglement`} variant={others.length > 0 ? "secondary" : "primary"}>{t("back.again")}</ButtonLink>}
        {paid && <ButtonLink href={`/reglements/${attempt.id}/recu.pdf`} download icon="download">{t("back.receipt")}</ButtonLink>}
        <ButtonLink href="/factures" variant={paid && others.length === 0 ? "primary" : "secondary"}>{t("pay.back")}</ButtonLink>
      </ButtonRow>
    </Stack>
  );
}
