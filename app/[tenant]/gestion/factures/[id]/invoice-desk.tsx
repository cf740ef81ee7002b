import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/app/_ui/button/text-link";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { EinvoicePanel } from "@/app/_ui/einvoice/einvoice-panel";
import { InvoiceFacts } from "@/app/_ui/panel/invoice-facts";
import { AttachedFiles, OriginalFile } from "@/app/_ui/panel/invoice-files";
import { InvoiceHistory } from "@/app/_ui/panel/invoice-history";
import { PaymentClock } from "@/app/_ui/panel/payment-clock";
import { PdfFrame } from "@/app/_ui/panel/pdf-frame";
import { originalPath } from "@/lib/documents/document";
import type { DeskView } from "@/lib/invoices/desk-view.queries";
import type { InvoiceData } from "@/lib/invoices/invoice-data.queries";
import type { InvoiceView } from "@/lib/invoices/invoice.queries";
import { folder, type Query } from "../choice";
import { Alike, AssignedTo, Findings, Notes, othersHref, PaidTo } from "./desk-parts";
import { MovesOffered } from "./moves-offered";

/** `data`: what the original says where it is data alone. */
type Props = { invoice: InvoiceView; desk: DeskView; list: Query; data: InvoiceData | null };

/** The document beside what is to be decided on it, then what is known of it. */
export function InvoiceDesk(props: Props) {
  const t = useTranslations();
  const { invoice, desk, list } = props;
  const { original, attachments, history, clock } = invoice;
  const others = <TextLink href={othersHref(desk.establishmentId)}>{t("inbox.page.othersOf", { establishment: invoice.establishment.name })}</TextLink>;
  return (
    <>
      <Alike alike={desk.alike} />
      <Columns share="halves" aside={<Document {...props} />}>
        <Stack gap="medium">
          <Card title={t("inbox.page.toDo")}><MovesOffered invoice={invoice} list={list} ribId={desk.rib?.id ?? null} /></Card>
          {clock && <Card title={t("invoices.clock.title")}><PaymentClock clock={clock} side="agent" /></Card>}
          <Card title={t("invoices.handling.facts")} actions={others}><InvoiceFacts invoice={invoice} folder={folder} /></Card>
          <Card title={t("inbox.page.findings")} lead={t("inbox.page.findingsLead")}><Findings findings={desk.findings} /></Card>
          {invoice.kind === "invoice" && <Card title={t("inbox.page.rib")}><PaidTo rib={desk.rib} /></Card>}
          <Card title={t("inbox.assign.title")}><AssignedTo {...props} /></Card>
          {desk.notes && <Card title={t("inbox.notes.title")} lead={t("inbox.notes.lead")}><Notes {...props} notes={desk.notes} /></Card>}
        </Stack>
      </Columns>
      {original && <Card title={t("invoices.page.documents")}><OriginalFile file={original} /></Card>}
      {attachments.length > 0 && <Card title={t("invoices.page.attachments")}><AttachedFiles files={attachments} /></Card>}
      <Card title={t("invoices.page.history")}><InvoiceHistory history={history} /></Card>
    </>
  );
}

const Card = (props: { title: string; lead?: string; actions?: ReactNode; children: ReactNode }) => <Section {...props} card />;

/** It stays in sight while the rest is read; a file of data is as long as it is. */
function Document({ invoice: { original, number }, data }: Props) {
  const t = useTranslations("invoices.handling");
  if (data) return <EinvoicePanel {...data} />;
  if (original?.mediaType !== "application/pdf") return null;
  return <div className="lg:sticky lg:top-6"><PdfFrame src={originalPath(original.archiveNumber, original.mediaType)} title={t("documentTitle", { number })} /></div>;
}
