import { Fragment, type ReactNode } from "react";
import type { Einvoice } from "@/lib/kernel/einvoice";
import type { EinvoiceAddress, EinvoiceParty } from "@/lib/kernel/einvoice-parts";
import { FactList } from "../panel/fact-list";
import { firstOf, useSaid } from "./use-said";

/** As many as a party can have that a person reads. */
const most = 8;

const lines = (all: readonly (string | null | undefined)[]): ReactNode =>
  all.filter((line) => line).map((line, index) => <Fragment key={index}>{index > 0 && <br />}{line}</Fragment>);

/** Who sells, who buys, and whoever else stands in the invoice, with what identifies them. */
export function EinvoiceParties({ einvoice: { seller, buyer, payee, taxRepresentative, delivery } }: { einvoice: Einvoice }) {
  const { t, text, day, identifier } = useSaid(null);
  const addressLines = (address: EinvoiceAddress | null) =>
    address ? [...firstOf(address.lines, most).shown.map(text), text([address.postCode, address.city].filter(Boolean).join(" ")), text([address.subdivision, address.country].filter(Boolean).join(", "))] : [];
  const identifiersOf = ({ legalRegistration, identifiers }: EinvoiceParty) => firstOf([...(legalRegistration ? [legalRegistration] : []), ...identifiers], most).shown.map(identifier);
  const vatOf = (vatNumber: string | null) => text(vatNumber) && t("vatNumber", { text: text(vatNumber) ?? "" });
  const party = (one: EinvoiceParty) => ({
    value: text(one.name ?? one.tradingName) ?? t("unnamed"),
    note: lines([one.name && text(one.tradingName), ...identifiersOf(one), vatOf(one.vatNumber), ...addressLines(one.address), text(one.contact?.name ?? null), text(one.contact?.phone ?? null), text(one.contact?.email ?? null)]),
  });
  return (
    <FactList
      facts={[
        { label: t("seller"), ...party(seller) },
        { label: t("buyer"), ...party(buyer) },
        { label: t("payee"), value: payee && (text(payee.name) ?? t("unnamed")), note: payee && lines([payee.legalRegistration, payee.identifier].map((one) => one && identifier(one))) },
        { label: t("taxRepresentative"), value: taxRepresentative && (text(taxRepresentative.name) ?? t("unnamed")), note: taxRepresentative && lines([vatOf(taxRepresentative.vatNumber), ...addressLines(taxRepresentative.address)]) },
        { label: t("delivery"), value: delivery && (text(delivery.name) ?? day(delivery.deliveredOn)), note: delivery && lines([delivery.name && day(delivery.deliveredOn), ...addressLines(delivery.address)]) },
      ]}
    />
  );
}
