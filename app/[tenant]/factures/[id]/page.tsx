import { getTranslations } from "next-intl/server";
import { BillBadge } from "@/app/_ui/badge/bill-badge";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { BillFacts, BillLines } from "@/app/_ui/panel/bill-facts";
import { BillHistory } from "@/app/_ui/panel/bill-history";
import { BillOriginal } from "@/app/_ui/panel/bill-original";
import { Markdown } from "@/app/_ui/panel/markdown";
import { PdfFrame } from "@/app/_ui/panel/pdf-frame";
import { guardedPage } from "@/app/_web/guarded-page";
import { titleOf } from "@/app/_web/title-of";
import { standingOf } from "@/lib/bills/bill";
import { readBillNumber } from "@/lib/bills/bill.queries";
import { openedBill } from "@/lib/bills/open-bill";
import { originalPath } from "@/lib/documents/document";
import { textOf } from "@/lib/texts/text.queries";
import { AmountAndActs } from "./bill-parts";

/** Its number alone is read: reading the bill opens it. */
export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  const t = await getTranslations("bills.page");
  return titleOf(async (scope) => t("title", { number: await readBillNumber(scope, (await params).id) }), t("document"));
}

export default guardedPage("signed-in", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("bills");
  const bill = await openedBill(scope, (await params).id);
  const { id, number, state, document, lines } = bill;
  const isToPay = standingOf(state) === "unpaid" && state !== "direct-debit";
  const otherMeans = isToPay ? await textOf(scope, "payment-means", scope.locale) : "";
  return (
    <>
      <BackLink href="/factures">{t("page.back")}</BackLink>
      <PageTitle badge={<BillBadge state={state} overdue={bill.isOverdue} />} lead={bill.subject}>{t("page.title", { number })}</PageTitle>
      <Columns share="halves" aside={document && <PdfFrame src={originalPath(document.archiveNumber, document.mediaType)} title={t("page.documentTitle", { number })} />}>
        <Stack>
          <AmountAndActs bill={bill} />
          {otherMeans && <Section title={t("page.otherMeans")}><Markdown text={otherMeans} level={3} /></Section>}
          <Section title={t("page.document")} lead={t(document ? "page.originalLead" : "page.noDocument")} card>{document && <BillOriginal document={document} />}</Section>
          <Section title={t("page.facts")} card><BillFacts bill={bill} /></Section>
          {lines.length > 1 && <Section title={t("page.lines")}><BillLines bill={bill} lines={lines} /></Section>}
          <Section title={t("page.history")} card><BillHistory history={bill.history} currency={bill.amount.currency} /></Section>
          <Section title={t("page.question")}><ButtonLink href={`/contact?facture=${id}`} icon="mail">{t("page.contact")}</ButtonLink></Section>
        </Stack>
      </Columns>
    </>
  );
});
