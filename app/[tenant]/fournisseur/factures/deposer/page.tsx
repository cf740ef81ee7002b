import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { warmReader } from "@/lib/invoices/deposit-reading";
import { myDrafts } from "@/lib/invoices/draft.queries";
import { DepositInvoiceForm } from "./deposit-invoice.form";
import { depositPage, type Query } from "./deposit-page";
import { depositProps } from "./deposit-props";
import { DraftList } from "./drafts";
import { batchPage } from "./plusieurs/batch";
import { Said } from "./said";

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.deposit"))("title") });

const textOf = (value: Query[string]) => (typeof value === "string" ? value : undefined);

export default guardedPage("signed-in", async (scope, { searchParams }: { searchParams: Promise<Query> }) => {
  warmReader(scope);
  const t = await getTranslations("invoices");
  const query = await searchParams;
  const page = await depositPage(scope, query);
  const { establishments } = page.choices;
  const lot = textOf(query.lot) ?? page.start.values.lot ?? "";
  const batch = batchPage(lot);
  const drafts = await myDrafts(scope, { after: textOf(query.apres), before: textOf(query.avant) });
  const add = <ButtonLink href="/fournisseur/habilitations/nouvelle" variant="primary" icon="plus">{t("deposit.addEstablishment")}</ButtonLink>;
  const form = establishments.length > 0 && await ClientWords({ groups: ["invoices"], children: <DepositInvoiceForm key={page.start.values.depositKey} {...depositProps(scope, page, t)} lot={lot} /> });
  const several = <ButtonLink href="/fournisseur/factures/deposer/plusieurs" icon="copy">{t("deposit.several")}</ButtonLink>;
  return (
    <>
      <BackLink href={batch ?? "/fournisseur/factures"}>{t(batch ? "deposit.atOnce.listTitle" : "list.title")}</BackLink>
      <PageTitle lead={form && t("deposit.lead")} actions={form && several}>{t("deposit.title")}</PageTitle>
      <Stack>
        <Said query={query} gone={page.gone} waiting={query.brouillon ? 0 : drafts.items.length} />
        {form || <EmptyState icon="building" title={t("deposit.noEstablishment")} action={add}>{t("deposit.noEstablishmentBody")}</EmptyState>}
        <DraftList drafts={drafts} establishments={establishments} />
      </Stack>
    </>
  );
});
