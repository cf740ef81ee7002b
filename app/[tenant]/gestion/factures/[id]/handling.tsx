import { useLocale, useTranslations } from "next-intl";
import { Stack } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { Notice } from "@/app/_ui/panel/notice";
import { finalStates, type InvoiceState } from "@/lib/invoices/invoice";
import type { InvoiceView } from "@/lib/invoices/invoice.queries";
import { formatMoney } from "@/lib/kernel/money";
import { ApproveForm, RefuseForm, TakeInChargeForm } from "./handle-invoice.form";

/** What can be done with the invoice now, and only that; else why nothing can. */
export function Handling({ invoice }: { invoice: InvoiceView }) {
  const t = useTranslations("invoices.handling");
  const locale = useLocale();
  const { id, number, may, establishment } = invoice;
  if (may["take-in-charge"]) return <Stack gap="medium"><p className="text-muted">{t("takeInChargeHint")}</p><TakeInChargeForm invoiceId={id} /></Stack>;
  if (!may.approve && !may.refuse) return <p className="text-muted">{t(whyNot(invoice))}</p>;
  return (
    <div className="flex flex-wrap gap-3">
      {may.approve && (
        <ConfirmDialog href={`/gestion/factures/${id}/approuver`} trigger={t("approve")} title={t("approveTitle", { number })} variant="primary">
          <Stack gap="medium"><p>{t("approveBody", { amount: formatMoney(invoice.amounts.gross, locale), establishment: establishment.name })}</p><ApproveForm invoiceId={id} /></Stack>
        </ConfirmDialog>
      )}
      {may.refuse && (
        <ConfirmDialog href={`/gestion/factures/${id}/refuser`} trigger={t("refuse")} title={t("refuseTitle", { number })} variant="danger">
          <Stack gap="medium"><p>{t("refuseBody")}</p><RefuseForm invoiceId={id} /></Stack>
        </ConfirmDialog>
      )}
    </div>
  );
}

const ended: readonly InvoiceState[] = ["approved", ...finalStates];

function whyNot({ state, isParty }: InvoiceView): "ended" | "preparing" | "party" | "readOnly" {
  if (ended.includes(state)) return "ended";
  if (isParty) return "party";
  return state === "deposited" ? "preparing" : "readOnly";
}

/** Said once, on the page that follows the act. */
export function Done({ state }: Pick<InvoiceView, "state">) {
  const t = useTranslations("invoices.handling.done");
  if (state !== "in-charge" && state !== "approved" && state !== "refused") return null;
  return <Notice tone="success" live>{t(state)}</Notice>;
}
