import { useLocale, useTranslations } from "next-intl";
import { ButtonLink, ButtonRow } from "@/app/_ui/button/button";
import { Section, Stack } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { ModeNotice } from "@/app/_ui/panel/mode-notice";
import { Notice } from "@/app/_ui/panel/notice";
import { PaymentFacts } from "@/app/_ui/panel/payment-facts";
import { useTimeLeft } from "@/app/_ui/panel/time-left";
import { formatDate } from "@/lib/kernel/dates";
import type { PayfipMode } from "@/lib/kernel/organization-settings";
import type { BillPayment } from "@/lib/payments/payment.queries";
import { CancelPaymentForm, OpenPaymentForm } from "./payment.form";

type Props = { bill: BillPayment; mode: PayfipMode; /** The identifiers of a queue, joined by dots. */ queue?: string };

/** « Informations pour le paiement »: what is paid, and the way to PayFiP; else why it cannot be. */
export function PaymentPanel({ bill, mode, queue }: Props) {
  const t = useTranslations("payments.pay");
  const { may } = bill;
  return (
    <Section card>
      <Stack gap="medium">
        <PaymentFacts {...bill} />
        {bill.running && <RunningNotice bill={bill} />}
        {may.pay && <p className="text-muted">{t("openHint")}</p>}
        {may.pay && <ModeNotice mode={mode} />}
        {(may.pay || may.resume) && <OpenPaymentForm billId={bill.id} queue={queue} resume={may.resume} />}
        {bill.running && may.cancel && <CancelDialog billId={bill.id} paymentId={bill.running.id} />}
      </Stack>
    </Section>
  );
}

function RunningNotice({ bill: { id, running, may } }: { bill: BillPayment }) {
  const t = useTranslations("payments.pay");
  const leftOf = useTimeLeft();
  if (!running) return null;
  const left = leftOf(running.minutes);
  return (
    <Notice title={t("running")} actions={<ButtonLink href={`/factures/${id}/reglement/retour`} size="small" icon="refresh">{t("look")}</ButtonLink>}>
      <p>{may.resume ? t("resumeHint", { left }) : t("runningBody", { left })}</p>
      {running.minutesToCancel > 0 && <p className="mt-1">{t("cancelSoon", { left: leftOf(running.minutesToCancel) })}</p>}
    </Notice>
  );
}

function CancelDialog({ billId, paymentId }: { billId: string; paymentId: string }) {
  const t = useTranslations("payments.pay");
  return (
    <ButtonRow>
      <ConfirmDialog href={`/factures/${billId}/reglement/annuler`} trigger={t("cancel")} title={t("cancelTitle")} variant="secondary">
        <Stack gap="medium"><p>{t("cancelBody")}</p><CancelPaymentForm paymentId={paymentId} /></Stack>
      </ConfirmDialog>
    </ButtonRow>
  );
}

/** Why the bill is not paid online now; nothing where it can be, or is being paid. */
export function WhyNot({ bill }: { bill: BillPayment }) {
  const t = useTranslations();
  const locale = useLocale();
  const { id, declaration, notPayable, running, may } = bill;
  if (declaration) {
    const { paidOn, means } = declaration;
    const withdraw = may.withdraw && <ButtonLink href={`/factures/${id}/declarer/retirer`} size="small">{t("payments.pay.withdraw")}</ButtonLink>;
    return <Notice title={t("payments.pay.declared")} actions={withdraw}>{t("payments.pay.declaredBody", { date: paidOn ? formatDate(paidOn, locale) : "", means: t(`payments.means.${means ?? "other"}`) })}</Notice>;
  }
  if (notPayable === null || running) return null;
  return <Notice tone={bill.state === "paid" ? "success" : "warning"} title={bill.state === "paid" ? t("payments.guest.states.paid") : t("payments.pay.notNow")}>{bill.state !== "paid" && t(`bills.notPayable.${notPayable}`)}</Notice>;
}
