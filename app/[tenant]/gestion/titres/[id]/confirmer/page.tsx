import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { agentBill } from "@/lib/bills/agent-bills.queries";
import { ConfirmForm } from "../handle-bill.form";
import { Declared } from "../handling";

export const generateMetadata = async () => ({ title: (await getTranslations("bills.desk.page"))("confirm") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("agent", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("bills.desk.page");
  const bill = await agentBill(scope, (await params).id);
  const { id, number, declarationId } = bill;
  const form = declarationId && await ClientWords({ groups: ["bills"], children: <ConfirmForm paymentId={declarationId} /> });
  return (
    <Narrow>
      <BackLink href={`/gestion/titres/${id}`}>{t("backToBill", { number })}</BackLink>
      <PageTitle lead={t(form ? "confirmBody" : "notNow")}>{t("confirmTitle", { number })}</PageTitle>
      {form && <Stack gap="medium"><Declared bill={bill} />{form}</Stack>}
    </Narrow>
  );
});
