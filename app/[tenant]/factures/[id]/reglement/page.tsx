import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { Markdown } from "@/app/_ui/panel/markdown";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { readBillPayment } from "@/lib/payments/payment.queries";
import { textOf } from "@/lib/texts/text.queries";
import { PaymentPanel, WhyNot } from "./payment-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("payments.pay"))("title") });

export default guardedPage("signed-in", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("payments.pay");
  const bill = await readBillPayment(scope, (await params).id);
  const { number, subject, may, running, state } = bill;
  const shown = may.pay || running !== null;
  const otherMeans = state === "due" ? await textOf(scope, "payment-means", scope.locale) : "";
  const panel = shown && await ClientWords({ groups: ["payments"], children: <PaymentPanel bill={bill} mode={scope.organization.payfipMode} /> });
  return (
    <Narrow>
      <PageTitle lead={t("lead", { number, subject })}>{t("title")}</PageTitle>
      <Stack gap="medium">
        {!shown && <WhyNot bill={bill} />}
        {panel}
        <div><ButtonLink href="/factures" icon="arrowLeft">{t("back")}</ButtonLink></div>
        {may.declare && <p>{t("alreadyHint")} <TextLink href={`/factures/${bill.id}/declarer`}>{t("already")}</TextLink></p>}
        {otherMeans && <Section title={t("otherMeans")}><Markdown text={otherMeans} level={3} /></Section>}
      </Stack>
    </Narrow>
  );
});
