import { useLocale, useTranslations } from "next-intl";
import { BillBadge } from "@/app/_ui/badge/bill-badge";
import { Button, ButtonLink } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { Checkbox } from "@/app/_ui/form/choice-fields";
import { Section, Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Steps } from "@/app/_ui/panel/steps";
import { formatMoney } from "@/lib/kernel/money";
import type { PayfipMode } from "@/lib/kernel/organization-settings";
import type { BillPayment } from "@/lib/payments/payment.queries";
import { PaymentPanel } from "../[id]/reglement/payment-parts";
import { queuePath } from "./queue-path";

type Choosable = Pick<BillPayment, "id" | "number" | "subject" | "amount">;

/** The bill whose turn it is, and the way past it. */
export function CurrentBill({ bill, queue, mode }: { bill: BillPayment; queue: readonly BillPayment[]; mode: PayfipMode }) {
  const t = useTranslations("payments");
  const ids = queue.map(({ id }) => id);
  const others = ids.filter((id) => id !== bill.id);
  return (
    <Stack gap="small">
      <p className="text-lg font-semibold">{t("pay.lead", { number: bill.number, subject: bill.subject })}</p>
      <PaymentPanel bill={bill} mode={mode} queue={ids.join(".")} />
      {others.length > 0 && <p><TextLink href={queuePath(others)}>{t("queue.skip")}</TextLink></p>}
    </Stack>
  );
}

/** Every chosen bill with its state. */
export function QueueList({ queue, current }: { queue: readonly BillPayment[]; current?: BillPayment }) {
  const t = useTranslations("payments");
  const locale = useLocale();
  return (
    <Section title={t("queue.list")}>
      <Steps steps={queue.map((bill) => ({
        title: <span className="flex flex-wrap items-center gap-x-4 gap-y-1"><TextLink href={`/factures/${bill.id}`}>{bill.number}</TextLink><span>{formatMoney(bill.amount, locale)}</span><BillBadge state={bill.state} /></span>,
        body: bill.subject, state: bill === current ? "current" : bill.state === "paid" ? "done" : undefined,
      }))} />
    </Section>
  );
}

/** A GET form: the chosen bills stand in the address. */
export function ChooseBills({ bills }: { bills: readonly Choosable[] }) {
  const t = useTranslations("payments.queue");
  const locale = useLocale();
  if (bills.length === 0) return <EmptyState icon="invoice" title={t("none")} action={<ButtonLink href="/factures">{t("bills")}</ButtonLink>}>{t("noneBody")}</EmptyState>;
  return (
    <form action="/factures/reglement" method="get" className="flex max-w-form flex-col gap-3">
      {bills.map(({ id, number, subject, amount }) => (
        <Checkbox key={id} id={`facture-${id}`} name="facture" value={id} label={t("choice", { number, amount: formatMoney(amount, locale) })} hint={subject} />
      ))}
      <div className="mt-3"><Button type="submit" variant="primary">{t("start")}</Button></div>
    </form>
  );
}
