import { getTranslations } from "next-intl/server";
import { ButtonLink, ButtonRow } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Stack } from "@/app/_ui/layout/section";
import { mayChange, PaymentResult } from "@/app/_ui/panel/payment-result";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { checkPayment } from "@/lib/payments/check-payment";
import { readGuestPayment } from "@/lib/payments/guest.queries";
import { LettingGo, TimeLeft } from "../guest-parts";
import { backPath } from "../guest-path";

type Props = { searchParams: Promise<{ paiement?: string | string[] }> };

export const generateMetadata = async () => ({ title: (await getTranslations("payments.back"))("title"), robots: { index: false } });

/** Where PayFiP leads back who paid without an account. The address names a payment, and says nothing else: PayFiP is asked. */
export default guardedPage("public", async (scope, { searchParams }: Props) => {
  const { id } = await readGuestPayment(scope, String((await searchParams).paiement ?? ""));
  const { settled } = await checkPayment(scope, { paymentId: id });
  const [t, payment] = [await getTranslations("payments"), await readGuestPayment(scope, id)];
  const lettingGo = await ClientWords({ groups: ["payments"], children: <LettingGo payment={payment} /> });
  return (
    <Narrow>
      <PageTitle eyebrow={scope.organization.name} lead={settled === "accepted" && t("guest.keep")}>{t("back.title")}</PageTitle>
      <Stack gap="medium">
        <PaymentResult result={settled} {...payment} />
        <TimeLeft minutes={payment.minutes} />
        {lettingGo}
        <ButtonRow>
          {payment.page && <ButtonLink href={payment.page} plain variant="primary">{t("pay.resume")}</ButtonLink>}
          {mayChange(settled) && <ButtonLink href={backPath(id)} plain icon="refresh">{t("back.refresh")}</ButtonLink>}
          <ButtonLink href={settled === "accepted" ? "/payer" : `/payer?reference=${encodeURIComponent(payment.reference)}`}>{t(settled === "accepted" ? "guest.another" : "back.again")}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Narrow>
  );
});
