import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_ui/button/button";
import { Notice } from "@/app/_ui/panel/notice";
import { Receipt } from "@/app/_ui/panel/receipt";
import { Steps } from "@/app/_ui/panel/steps";
import type { ArchivedFile } from "@/lib/documents/document";
import { formatInstant } from "@/lib/kernel/dates";
import type { InvoiceKind, ReasonCode } from "@/lib/invoices/invoice";

/** What a supplier leaves the counter with, and what happens next. */
export function DepositReceipt({ id, kind, file }: { id: string; kind: InvoiceKind; file: ArchivedFile }) {
  const t = useTranslations("invoices");
  const received = formatInstant(file.receivedAt, useLocale(), useTimeZone() ?? "UTC");
  return (
    <Receipt
      title={t(`receipt.title.${kind}`)} referenceLabel={t("facts.archiveNumber")} reference={file.archiveNumber}
      facts={[{ label: t("facts.receivedAt"), value: received, note: t("receipt.lead") }]} hash={{ label: t("facts.sha256"), value: file.sha256 }}
    >
      <h2 className="mb-4 text-lg font-semibold">{t("receipt.next")}</h2>
      <Steps steps={(["archive", "agent", "mail"] as const).map((step) => ({ title: t(`receipt.steps.${step}`) }))} />
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={`/fournisseur/factures/${id}/certificat.pdf`} icon="download" download>{t("deposit.certificate.download")}</ButtonLink>
        <ButtonLink href="/fournisseur/factures/deposer" icon="upload">{t("receipt.another")}</ButtonLink>
      </div>
    </Receipt>
  );
}

type Refused = { number: string; refusal: { code: ReasonCode; words: string | null }; /** It has waited for its acknowledgement for a week. */ overdue?: boolean; children?: ReactNode };

/** Why it was refused, and that its number is used up; `children`: the act that takes note of it. */
export function RefusedNotice({ number, refusal: { code, words }, overdue, children }: Refused) {
  const t = useTranslations("invoices");
  return (
    <Notice tone="danger" title={t("page.refused")}>
      <p className="font-medium">{t("page.reason", { reason: t(`reasons.${code}`) })}</p>
      {words && <p className="mt-1 whitespace-pre-line">{words}</p>}
      <p className="mt-2">{t("page.refusedBody", { number })}</p>
      {children && <div className="mt-4"><p className="mb-3">{t(overdue ? "follow.acknowledge.overdue" : "follow.acknowledge.hint")}</p>{children}</div>}
    </Notice>
  );
}
