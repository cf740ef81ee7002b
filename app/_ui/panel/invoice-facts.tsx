import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { addressText, establishmentIdText, type EstablishmentFacts } from "@/lib/establishments/establishment";
import type { InvoiceFacts as Facts } from "@/lib/invoices/invoice";
import { formatDate, formatInstant } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { TextLink } from "../button/text-link";
import { FactList } from "./fact-list";

type Stated = Facts & { creditedId: string | null; establishment: EstablishmentFacts; depositor: { name: string | null; email: string } | null };
type Props = { invoice: Stated; /** Where the reader's invoices are: the one that a credit note corrects is a link. */ folder: string };

/** What the supplier stated of an invoice. Who deposited it is told where it is known. */
export function InvoiceFacts({ invoice, folder }: Props) {
  const t = useTranslations("invoices.facts");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const { establishment, depositor, amounts, dueOn, creditedNumber, creditedId } = invoice;
  return (
    <FactList
      facts={[
        { label: t("number"), value: invoice.number },
        { label: t("establishment"), value: establishment.name, note: <>{establishmentIdText(establishment)}<br />{addressText(establishment)}</> },
        { label: t("gross"), value: formatMoney(amounts.gross, locale) },
        { label: t("net"), value: formatMoney(amounts.net, locale) },
        { label: t("tax"), value: formatMoney(amounts.tax, locale) },
        { label: t("issuedOn"), value: formatDate(invoice.issuedOn, locale) },
        { label: t("dueOn"), value: dueOn && formatDate(dueOn, locale) },
        {
          label: t("creditedNumber"), value: creditedId ? <TextLink href={`${folder}/${creditedId}`}>{creditedNumber}</TextLink> : creditedNumber,
          note: creditedId === null && t("creditedUnknown"),
        },
        { label: t("orderReference"), value: invoice.orderReference },
        { label: t("receivingService"), value: invoice.receivingService },
        { label: t("depositedAt"), value: formatInstant(invoice.depositedAt, locale, timeZone) },
        { label: t("depositor"), value: depositor && (depositor.name ?? depositor.email), note: depositor?.name ? depositor.email : undefined },
      ]}
    />
  );
}
