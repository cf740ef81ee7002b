import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Pager } from "@/app/_ui/table/pager";
import { guardedPage } from "@/app/_web/guarded-page";
import { myPayments } from "@/lib/payments/my-payments.queries";
import { PaymentTable } from "./payment-table";

type Props = { searchParams: Promise<{ apres?: string | string[]; avant?: string | string[] }> };

export const generateMetadata = async () => ({ title: (await getTranslations("payments.list"))("title") });

const placeOf = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
const pathOf = (name: "apres" | "avant", place: string | null) => (place === null ? undefined : `/reglements?${new URLSearchParams({ [name]: place })}`);

export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const { apres, avant } = await searchParams;
  const t = await getTranslations("payments.list");
  const { items, previous, next } = await myPayments(scope, { after: placeOf(apres), before: placeOf(avant) });
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      {items.length === 0
        ? <EmptyState icon="bank" title={t("empty")} action={<ButtonLink href="/factures" variant="primary">{t("bills")}</ButtonLink>}>{t("emptyBody")}</EmptyState>
        : <PaymentTable rows={items} />}
      <Pager previous={pathOf("avant", previous)} next={pathOf("apres", next)} />
    </>
  );
});
