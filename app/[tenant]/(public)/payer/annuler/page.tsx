import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { readGuestPayment } from "@/lib/payments/guest.queries";
import { CancelGuestPaymentForm } from "../guest.form";
import { backPath } from "../guest-path";

type Props = { searchParams: Promise<{ paiement?: string | string[] }> };

export const generateMetadata = async () => ({ title: (await getTranslations("payments.pay"))("cancel"), robots: { index: false } });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("public", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("payments");
  const { id, minutesToCancel } = await readGuestPayment(scope, String((await searchParams).paiement ?? ""));
  const form = minutesToCancel === 0 && await ClientWords({ groups: ["payments"], children: <CancelGuestPaymentForm paymentId={id} /> });
  return (
    <Narrow>
      <BackLink href={backPath(id)}>{t("back.title")}</BackLink>
      <PageTitle lead={form && t("pay.cancelBody")}>{t("pay.cancelTitle")}</PageTitle>
      {form || <Notice>{t(minutesToCancel === null ? "pay.cancelNothing" : "pay.cancelNotYet")}</Notice>}
    </Narrow>
  );
});
