import { getLocale, getTranslations } from "next-intl/server";
import { Button, ButtonRow } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { guardedPage } from "@/app/_web/guarded-page";
import type { Messages } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import { Refusal } from "@/lib/kernel/refusal";
import { openSimulator } from "../open-simulator";
import type { SimulatedPayment } from "../simulator";
import { faultWords } from "../simulator-soap";

type Props = { searchParams: Promise<{ idop?: string | string[] }> };

export const generateMetadata = async () => ({ title: (await getTranslations("payments.simulator"))("title"), robots: { index: false } });

const Payment = guardedPage("public", async (_scope, { searchParams }: Props) => {
  const simulator = openSimulator();
  if (!simulator) throw new Refusal("not-found", "notFound");
  const [t, locale, { idop }] = await Promise.all([getTranslations("payments.simulator"), getLocale() as Promise<Locale>, searchParams]);
  const payment = await simulator.page(String(idop ?? ""));
  return (
    <>
      <PageTitle eyebrow={t("eyebrow")} lead={t("lead")}>{t("title")}</PageTitle>
      {typeof payment === "string" ? <Notice tone="danger" title={t("closed")}>{faultWords[payment]} ({payment})</Notice> : <Choices payment={payment} locale={locale} t={t} />}
    </>
  );
});

function Choices({ payment: { idOp, asked }, locale, t }: { payment: SimulatedPayment; locale: Locale; t: (key: keyof Messages["payments"]["simulator"]) => string }) {
  return (
    <Stack gap="medium">
      <Section card>
        <FactList facts={[
          { label: t("amount"), value: formatMoney({ minor: Number(asked.montant), currency: "EUR" }, locale) }, { label: t("reference"), value: asked.refdet },
          { label: t("subject"), value: asked.objet }, { label: t("client"), value: asked.numcli }, { label: t("email"), value: asked.mel },
        ]} />
      </Section>
      <form action="/demo/payfip/fin" method="post">
        <input type="hidden" name="idop" value={idOp} />
        <ButtonRow>
          <Button type="submit" name="choix" value="payer" variant="primary">{t("pay")}</Button>
          <Button type="submit" name="choix" value="refuser">{t("refuse")}</Button>
          <Button type="submit" name="choix" value="abandonner" variant="quiet">{t("abandon")}</Button>
        </ButtonRow>
      </form>
    </Stack>
  );
}

export default function Page(props: Props) {
  return <main className="frame py-10"><Narrow><Payment {...props} /></Narrow></main>;
}
