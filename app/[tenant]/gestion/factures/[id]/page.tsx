import { getTranslations } from "next-intl/server";
import { InvoiceBadge } from "@/app/_ui/badge/invoice-badge";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { InvoiceFacts } from "@/app/_ui/panel/invoice-facts";
import { AttachedFiles, OriginalFile } from "@/app/_ui/panel/invoice-files";
import { InvoiceHistory } from "@/app/_ui/panel/invoice-history";
import { PdfFrame } from "@/app/_ui/panel/pdf-frame";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { originalPath } from "@/lib/documents/document";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { Done, Handling } from "./handling";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.kinds"))("invoice") });

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("invoices");
  const invoice = await readInvoice(scope, (await params).id, "agent");
  const { number, kind, original, attachments } = invoice;
  const handling = await ClientWords({ groups: ["invoices"], children: <Handling invoice={invoice} /> });
  return (
    <>
      <BackLink href="/gestion/factures">{t("handling.back")}</BackLink>
      <PageTitle badge={<InvoiceBadge state={invoice.state} coded />} lead={invoice.establishment.name}>{t(`page.title.${kind}`, { number })}</PageTitle>
      <Stack gap="medium">
        {(await searchParams).fait === "1" && <Done state={invoice.state} />}
        <Columns share="halves" aside={original && <PdfFrame src={originalPath(original.archiveNumber, original.mediaType)} title={t("handling.documentTitle", { number })} />}>
          <Stack gap="medium">
            <Section title={t("handling.title")} card>{handling}</Section>
            <Section title={t("handling.facts")} card><InvoiceFacts invoice={invoice} /></Section>
          </Stack>
        </Columns>
        {original && <Section title={t("page.documents")} card><OriginalFile file={original} /></Section>}
        {attachments.length > 0 && <Section title={t("page.attachments")} card><AttachedFiles files={attachments} /></Section>}
        <Section title={t("page.history")} card><InvoiceHistory history={invoice.history} /></Section>
      </Stack>
    </>
  );
});
