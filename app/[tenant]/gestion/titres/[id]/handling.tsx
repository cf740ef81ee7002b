import { useLocale, useTranslations } from "next-intl";
import { ButtonLink, ButtonRow } from "@/app/_ui/button/button";
import { Stack } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { Notice } from "@/app/_ui/panel/notice";
import type { AgentBill } from "@/lib/bills/agent-bills.queries";
import { formatDate } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { ConfirmForm, DropForm } from "./handle-bill.form";

/** What can be done with the bill now, and only that; else why nothing can. */
export function Handling({ bill }: { bill: AgentBill }) {
  const t = useTranslations("bills.desk.page");
  const { id, state, declarationId, may } = bill;
  if (declarationId) return <Decision bill={bill} paymentId={declarationId} />;
  if (!may.recordPayment) return <p className="text-muted">{t(`nothing.${state}`)}</p>;
  return (
    <Stack gap="medium">
      <p className="text-muted">{t("recordHint")}</p>
      <ButtonRow><ButtonLink href={`/gestion/titres/${id}/reglement`} variant="primary" icon="check">{t("record")}</ButtonLink></ButtonRow>
    </Stack>
  );
}

function Decision({ bill, paymentId }: { bill: AgentBill; paymentId: string }) {
  const t = useTranslations("bills.desk.page");
  const { id, number } = bill;
  return (
    <Stack gap="medium">
      <Declared bill={bill} />
      <ButtonRow>
        <ConfirmDialog href={`/gestion/titres/${id}/confirmer`} trigger={t("confirm")} title={t("confirmTitle", { number })} variant="primary">
          <Stack gap="medium"><p>{t("confirmBody")}</p><ConfirmForm paymentId={paymentId} /></Stack>
        </ConfirmDialog>
        <ConfirmDialog href={`/gestion/titres/${id}/ecarter`} trigger={t("drop")} title={t("dropTitle", { number })} variant="danger">
          <Stack gap="medium"><p>{t("dropBody")}</p><DropForm paymentId={paymentId} /></Stack>
        </ConfirmDialog>
      </ButtonRow>
    </Stack>
  );
}

/** What the person said of their payment. */
export function Declared({ bill: { payments, amount } }: { bill: Pick<AgentBill, "payments" | "amount"> }) {
  const t = useTranslations();
  const locale = useLocale();
  const declared = payments.find(({ state }) => state === "declared");
  if (!declared) return null;
  const words = { amount: formatMoney(amount, locale), date: declared.paidOn ? formatDate(declared.paidOn, locale) : "–", means: declared.means ? t(`payments.means.${declared.means}`) : "–" };
  return <p>{t("bills.desk.page.declared", words)}</p>;
}

const done = { confirme: "confirmed", ecarte: "dropped", enregistre: "recorded" } as const;

/** Said once, on the page that follows the act. */
export function Done({ what }: { what: string | string[] | undefined }) {
  const t = useTranslations("bills.desk.page.done");
  if (what !== "confirme" && what !== "ecarte" && what !== "enregistre") return null;
  return <Notice tone="success" live>{t(done[what])}</Notice>;
}
