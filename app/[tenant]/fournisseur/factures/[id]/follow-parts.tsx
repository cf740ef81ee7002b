import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { FormState } from "@/app/_ui/form/form-state";
import { Section, Stack } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice, type NoticeTone } from "@/app/_ui/panel/notice";
import { movesOf, type InvoiceState } from "@/lib/invoices/invoice";
import type { InvoiceView } from "@/lib/invoices/invoice.queries";
import type { ReaddressChoices } from "@/lib/invoices/readdress-choices.queries";
import { dateAt, formatDate } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { notPayable, type RibView } from "@/lib/ribs/rib";
import { AcknowledgeForm, CancelForm, CompleteForm, ConfirmPaymentForm, ReaddressForm } from "./follow-invoice.form";
import { RefusedNotice } from "./invoice-parts";

type With = { invoice: InvoiceView };
const folder = "/fournisseur/factures";
const told = { "to-recycle": "warning", suspended: "warning", disputed: "warning", "partly-approved": "info", cancelled: "info", "payment-sent": "success" } as const satisfies Partial<Record<InvoiceState, NoticeTone>>;
const isTold = (state: InvoiceState): state is keyof typeof told => state in told;

/** Where the invoice stands when there is something to know or to do, with the reason that was given; and that a reader only follows. */
export function Standing({ invoice }: With) {
  const t = useTranslations("invoices");
  const locale = useLocale();
  const { state, number, may, payment, reason } = invoice;
  const asks = movesOf("supplier", state);
  const follows = asks.length > 0 && !asks.some((move) => move !== "make-available" && may[move]);
  return (
    <>
      {isTold(state) && (
        <Notice tone={told[state]} title={t(`follow.states.${state}.title`)}>
          {reason?.code && <p className="font-medium">{t("page.reason", { reason: t(`reasons.${reason.code}`) })}</p>}
          {reason?.words && <p className="mt-1 whitespace-pre-line"><span className="font-medium">{t(state === "cancelled" ? "follow.ownWords" : "follow.words")} </span>{reason.words}</p>}
          <p className="mt-2">{t(`follow.states.${state}.body`, { number, amount: payment.approved ? formatMoney(payment.approved, locale) : "" })}</p>
        </Notice>
      )}
      {follows && <p className="text-muted">{t("follow.reader")}</p>}
    </>
  );
}

type ActsProps = With & { choices: ReaddressChoices | null; draft: FormState | undefined };

/** What the supplier can do now, and only that. What is not undone is asked again. */
export function SupplierActs({ invoice, choices, draft }: ActsProps) {
  const t = useTranslations("invoices.follow");
  const { id, number, may, refusal, toAcknowledge } = invoice;
  return (
    <Stack gap="medium">
      {refusal && <RefusedNotice number={number} refusal={refusal} overdue={toAcknowledge === "overdue"}>{toAcknowledge && <AcknowledgeForm invoiceId={id} />}</RefusedNotice>}
      {may.complete && <Section title={t("complete.title")} card id="completer"><CompleteForm invoiceId={id} draft={draft} /></Section>}
      {may.readdress && choices && <Section title={t("readdress.title")} card id="corriger"><ReaddressForm invoiceId={id} choices={choices} /></Section>}
      {may["confirm-payment"] && (
        <div>
          <ConfirmDialog href={`${folder}/${id}/encaissement`} trigger={t("confirmPayment.act")} title={t("confirmPayment.title", { number })} variant="primary">
            <p className="mb-4">{t("confirmPayment.body")}</p><ConfirmPaymentForm invoiceId={id} />
          </ConfirmDialog>
        </div>
      )}
      {may.cancel && (
        <div>
          <ConfirmDialog href={`${folder}/${id}/retirer`} trigger={t("cancel.act")} title={t("cancel.title", { number })}>
            <p className="mb-4">{t("cancel.body")}</p><CancelForm invoiceId={id} />
          </ConfirmDialog>
          <p className="mt-2 text-sm text-muted">{t("cancel.hint")}</p>
        </div>
      )}
    </Stack>
  );
}

/** What is paid, how, and to which account. */
export function PaymentPart({ invoice: { kind, payment: { approved, paidOn, reference }, rib }, now }: With & { now: Date }) {
  const t = useTranslations("invoices.follow.payment");
  const locale = useLocale();
  if (kind === "credit-note") return null;
  return (
    <FactList facts={[
      { label: t("approved"), value: approved && formatMoney(approved, locale) },
      { label: t("paidOn"), value: paidOn && formatDate(paidOn, locale) },
      { label: t("reference"), value: reference },
      { label: t("rib"), value: rib ? <Account rib={rib} now={now} /> : t("noRib") },
    ]} />
  );
}

function Account({ rib, now }: { rib: RibView; now: Date }) {
  const t = useTranslations("invoices.follow.payment.ribNote");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const date = rib.coolingUntil ? formatDate(dateAt(rib.coolingUntil, timeZone), locale) : "";
  return (
    <>
      {rib.label && <span className="block">{rib.label}</span>}
      <span className="normal-nums">{rib.maskedIban}</span>
      <span className="block text-sm font-normal text-muted">{rib.holder}</span>
      <span className="block text-sm font-normal text-muted">{t(notPayable(rib, now) ?? "payable", { date })}</span>
    </>
  );
}
