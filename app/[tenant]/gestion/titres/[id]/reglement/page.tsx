import { getLocale, getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { agentBill } from "@/lib/bills/agent-bills.queries";
import { dateAt } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { RecordForm } from "../handle-bill.form";

export const generateMetadata = async () => ({ title: (await getTranslations("bills.desk.page"))("record") });

export default guardedPage("agent", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("bills.desk.page");
  const { id, number, amount, may } = await agentBill(scope, (await params).id);
  const form = may.recordPayment && await ClientWords({ groups: ["bills", "payments"], children: <RecordForm billId={id} today={dateAt(scope.now, scope.organization.timeZone)} /> });
  return (
    <Narrow>
      <BackLink href={`/gestion/titres/${id}`}>{t("backToBill", { number })}</BackLink>
      <PageTitle lead={form ? t("recordBody", { amount: formatMoney(amount, await getLocale()) }) : t("notNow")}>{t("recordTitle", { number })}</PageTitle>
      {form}
    </Narrow>
  );
});
