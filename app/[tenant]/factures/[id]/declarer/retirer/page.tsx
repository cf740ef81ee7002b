import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { readBillPayment } from "@/lib/payments/payment.queries";
import { WithdrawForm } from "../declaration.form";

export const generateMetadata = async () => ({ title: (await getTranslations("payments.pay"))("withdraw") });

/** The person takes their declaration back. */
export default guardedPage("signed-in", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("payments");
  const { id, declaration, may } = await readBillPayment(scope, (await params).id);
  const form = declaration && may.withdraw && await ClientWords({ groups: ["payments"], children: <WithdrawForm paymentId={declaration.id} /> });
  return (
    <Narrow>
      <BackLink href={`/factures/${id}`}>{t("declare.back")}</BackLink>
      <PageTitle lead={t(form ? "pay.withdrawBody" : "declare.notNowBody")}>{t("pay.withdrawTitle")}</PageTitle>
      {form}
    </Narrow>
  );
});
