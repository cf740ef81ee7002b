import { Fragment } from "react";
import type { Einvoice } from "@/lib/kernel/einvoice";
import { bareIban, maskedIban } from "@/lib/kernel/iban";
import { FactList } from "../panel/fact-list";
import { firstOf, useSaid } from "./use-said";

const most = 10;

/** How and until when it asks to be paid. An account is masked, as it is wherever it is not needed whole. */
export function EinvoicePayment({ einvoice: { payment, dueOn, paymentTerms } }: { einvoice: Pick<Einvoice, "payment" | "dueOn" | "paymentTerms"> }) {
  const { t, text, day, named } = useSaid(null);
  const means = payment.flatMap(({ meansCode, meansText, remittance, accounts, mandate }) => [
    { label: t("payment.means"), value: (meansCode && named("means", meansCode)) ?? text(meansText) ?? text(meansCode), note: remittance && t("payment.remittance", { text: text(remittance) ?? "" }) },
    ...accounts.map(({ iban, name, bic }) => ({ label: t("payment.account"), value: iban && maskedIban(bareIban(iban)), note: [text(name), text(bic)].map((line, index) => line && <Fragment key={index}>{line}<br /></Fragment>) })),
    { label: t("payment.mandate"), value: text(mandate?.reference ?? null), note: mandate?.debtorIban && maskedIban(bareIban(mandate.debtorIban)) },
  ]);
  const { shown, rest } = firstOf(means, most);
  return (
    <FactList
      facts={[
        { label: t("payment.dueOn"), value: day(dueOn) }, { label: t("payment.terms"), value: text(paymentTerms) }, ...shown, { label: t("rest"), value: rest > 0 ? t("othersRest", { count: rest }) : null },
      ]}
    />
  );
}
