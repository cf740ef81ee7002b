import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { BillBadge } from "@/app/_ui/badge/bill-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { BillLines } from "@/app/_ui/panel/bill-facts";
import { BillHistory } from "@/app/_ui/panel/bill-history";
import { BillOriginal } from "@/app/_ui/panel/bill-original";
import { PdfFrame } from "@/app/_ui/panel/pdf-frame";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { agentBill } from "@/lib/bills/agent-bills.queries";
import { mayReadDebtors } from "@/lib/debtors/debtor.policy";
import { originalPath } from "@/lib/documents/document";
import { mayReadImports } from "@/lib/imports/import.policy";
import { Debtor, Facts, Payments } from "./bill-parts";
import { Done, Handling } from "./handling";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once, for the title and for the page. */
const billOf = cache(async (id: string) => agentBill(await scopeOfRequest(), id));

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  const t = await getTranslations("bills.page");
  return titleOf(async () => t("title", { number: (await billOf((await params).id)).number }), t("document"));
}

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const [t, words] = [await getTranslations("bills.desk.page"), await getTranslations("bills.page")];
  const bill = await billOf((await params).id);
  const { number, state, document, lines, importId } = bill;
  const handling = await ClientWords({ groups: ["bills", "payments"], children: <Handling bill={bill} /> });
  return (
    <>
      <BackLink href="/gestion/titres">{t("back")}</BackLink>
      <PageTitle badge={<BillBadge state={state} overdue={bill.isOverdue} />} lead={bill.subject}>{words("title", { number })}</PageTitle>
      <Stack gap="medium">
        <Done what={(await searchParams).fait} />
        <Columns share="halves" aside={document && <PdfFrame src={originalPath(document.archiveNumber, document.mediaType)} title={words("documentTitle", { number })} />}>
          <Stack gap="medium">
            <Section title={t("handling")} card>{handling}</Section>
            <Section title={words("facts")} card><Facts bill={bill} /></Section>
            <Section title={t("debtor")} card><Debtor bill={bill} linked={mayReadDebtors(scope.actor)} /></Section>
          </Stack>
        </Columns>
        {lines.length > 1 && <Section title={words("lines")}><BillLines bill={bill} lines={lines} /></Section>}
        <Section title={t("payments")}><Payments payments={bill.payments} /></Section>
        {document && <Section title={words("original")} lead={words("originalLead")} card><BillOriginal document={document} /></Section>}
        <Section title={words("history")} card><BillHistory history={bill.history} currency={bill.amount.currency} /></Section>
        {importId && mayReadImports(scope.actor) && <p><TextLink href={`/gestion/titres/import/${importId}`}>{t("itsImport")}</TextLink></p>}
      </Stack>
    </>
  );
});
