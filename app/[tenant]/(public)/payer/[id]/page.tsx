import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Markdown } from "@/app/_ui/panel/markdown";
import { Notice } from "@/app/_ui/panel/notice";
import { ModeNotice } from "@/app/_ui/panel/mode-notice";
import { PaymentFacts } from "@/app/_ui/panel/payment-facts";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { readGuestBill } from "@/lib/payments/guest.queries";
import { textOf } from "@/lib/texts/text.queries";
import { GuestPaymentForm } from "../guest.form";
import { StateNotice } from "../guest-parts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ cle?: string | string[] }> };

export const generateMetadata = async () => ({ title: (await getTranslations("payments.pay"))("title"), robots: { index: false } });

/** The bill that was found: its reference, its amount and whose it is to receive them. No name, no document. */
export default guardedPage("public", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations();
  const key = String((await searchParams).cle ?? "");
  const { id, state, notPayable, minutes, ...bill } = await readGuestBill(scope, (await params).id, key);
  const open = state === "paying" || notPayable === null; // who began a payment goes on with it, by the same address
  const form = open && await ClientWords({ groups: ["payments"], children: <GuestPaymentForm billId={id} billKey={key} /> });
  const means = state === "due" && !open ? await textOf(scope, "payment-means", scope.locale) : "";
  return (
    <Narrow>
      <BackLink href="/payer">{t("payments.guest.another")}</BackLink>
      <PageTitle>{t("payments.pay.title")}</PageTitle>
      <Stack gap="medium">
        <StateNotice state={state} minutes={minutes} />
        {state === "due" && notPayable && <Notice tone="warning" title={t("payments.pay.notNow")}>{t(`bills.notPayable.${notPayable}`)}</Notice>}
        <Section card><Stack gap="medium"><PaymentFacts {...bill} organization={scope.organization.name} />{open && <ModeNotice mode={scope.organization.payfipMode} />}{form}</Stack></Section>
        {means && <Section title={t("payments.pay.otherMeans")}><Markdown text={means} level={3} /></Section>}
      </Stack>
    </Narrow>
  );
});
