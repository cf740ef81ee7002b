import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { readPayableBills, readPaymentQueue } from "@/lib/payments/payment.queries";
import { ChooseBills, CurrentBill, QueueList } from "./queue-parts";

type Props = { searchParams: Promise<{ facture?: string | string[] }> };

export const generateMetadata = async () => ({ title: (await getTranslations("payments.queue"))("title") });

/** Bills chosen in the list, paid one after the other: the first that can be paid now, then the next one. */
export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const chosen = [(await searchParams).facture ?? []].flat();
  const t = await getTranslations("payments");
  const queue = await readPaymentQueue(scope, chosen);
  if (queue.length === 0) {
    return <><PageTitle lead={t("queue.lead")}>{t("queue.choose")}</PageTitle><ChooseBills bills={await readPayableBills(scope)} /></>;
  }
  const current = queue.find(({ may }) => may.pay) ?? queue.find(({ may }) => may.resume);
  const panel = current && await ClientWords({ groups: ["payments"], children: <CurrentBill bill={current} queue={queue} mode={scope.organization.payfipMode} /> });
  return (
    <Narrow>
      <PageTitle lead={t("queue.lead")} eyebrow={current && queue.length > 1 && t("queue.position", { place: queue.indexOf(current) + 1, count: queue.length })}>
        {t(current ? "pay.title" : "queue.title")}
      </PageTitle>
      <Stack gap="medium">
        {!current && <Notice tone="success" title={t("queue.done")} actions={<ButtonLink href="/reglements">{t("back.payments")}</ButtonLink>}>{t("queue.doneBody")}</Notice>}
        {panel}
        <QueueList queue={queue} current={current} />
        <div><ButtonLink href="/factures" icon="arrowLeft">{t("pay.back")}</ButtonLink></div>
      </Stack>
    </Narrow>
  );
});
