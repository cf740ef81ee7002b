import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { InvoiceBadge } from "@/app/_ui/badge/invoice-badge";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { BackLink } from "@/app/_ui/layout/trail";
import { Stack } from "@/app/_ui/layout/section";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { deskView } from "@/lib/invoices/desk-view.queries";
import { isData } from "@/lib/documents/document";
import { invoiceData } from "@/lib/invoices/invoice-data.queries";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { inboxNeighbours } from "@/lib/invoices/invoice-list.queries";
import { folder, readChoice, withQuery, type SearchParams } from "../choice";
import { InvoiceDesk } from "./invoice-desk";
import { Done } from "./moves-offered";
import { Shortcuts } from "./shortcuts";
import { shortcutsOf } from "./shortcuts-of";
import { Walk } from "./walk";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Read once, for the title and for the page. */
const invoiceOf = cache(async (id: string) => readInvoice(await scopeOfRequest(), id, "agent"));

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const t = await getTranslations("invoices");
  const name = async () => { const { kind, number } = await invoiceOf((await params).id); return t(`page.title.${kind}`, { number }); };
  return titleOf(name, t("kinds.invoice"));
}

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations();
  const { id } = await params;
  const asked = await searchParams;
  const { filter, raw, place } = readChoice(asked, scope.organization.currencies);
  const list = { ...raw, ...place };
  const [invoice, desk] = [await invoiceOf(id), await deskView(scope, id)];
  const data = invoice.original && isData(invoice.original.mediaType) ? await invoiceData(scope, id) : null;
  const neighbours = await inboxNeighbours(scope, filter, id);
  const hrefOf = (other: string | null) => other && withQuery(list, `${folder}/${other}`);
  const beside = { previous: hrefOf(neighbours.previous), next: hrefOf(neighbours.next) };
  return ClientWords({ groups: ["inbox"], children: (
    <>
      <BackLink href={withQuery(list)}>{t("invoices.handling.back")}</BackLink>
      <PageTitle badge={<InvoiceBadge state={invoice.state} coded />} lead={invoice.establishment.name} actions={<Walk {...beside} />}>
        {t(`invoices.page.title.${invoice.kind}`, { number: invoice.number })}
      </PageTitle>
      <Stack gap="medium">
        <Done what={asked.fait} next={beside.next} />
        <Shortcuts shortcuts={shortcutsOf(invoice, list, beside, t)} />
        <InvoiceDesk invoice={invoice} desk={desk} data={data} list={list} />
      </Stack>
    </>
  ) });
});
