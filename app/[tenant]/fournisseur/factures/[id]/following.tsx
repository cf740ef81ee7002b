import { useTranslations } from "next-intl";
import { Section, Stack } from "@/app/_ui/layout/section";
import { InvoiceHistory } from "@/app/_ui/panel/invoice-history";
import { PaymentClock } from "@/app/_ui/panel/payment-clock";
import type { InvoiceView } from "@/lib/invoices/invoice.queries";
import { PaymentPart } from "./follow-parts";

/** Beside the invoice: when it is to be paid and to which account, where it is to be paid, and what happened so far. */
export function Following({ invoice, now }: { invoice: InvoiceView; now: Date }) {
  const t = useTranslations("invoices");
  const { clock, kind, state, history } = invoice;
  const expected = state !== "refused" && state !== "cancelled";
  return (
    <Stack gap="medium">
      {clock && expected && <Section title={t("clock.title")} card><PaymentClock clock={clock} side="supplier" /></Section>}
      {kind === "invoice" && expected && <Section title={t("follow.payment.title")} card><PaymentPart invoice={invoice} now={now} /></Section>}
      <Section title={t("page.history")} card><InvoiceHistory history={history} /></Section>
    </Stack>
  );
}
