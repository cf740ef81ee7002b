import type { Einvoice } from "@/lib/kernel/einvoice";
import { documentRule, groupRule, isAbsent, type About, type Rule } from "./rule";

type Payment = Einvoice["payment"][number];
const paymentRule = (about: About, fails: (payment: Payment) => boolean): Rule => groupRule(about, ({ payment }) => payment, fails);

/** UNTDID 4461: 30 a credit transfer, 58 one of SEPA. */
const isTransfer = ({ meansCode }: Payment): boolean => meansCode === "30" || meansCode === "58";
/** The most of a card's number that may be shown: its first 6 digits and its last 4 (PCI DSS). */
const cardCharacters = 10;

export const paymentRules: readonly Rule[] = [
  paymentRule({ id: "BR-49", terms: "BG-16 BT-81", reason: "MODPAI_ERR" }, ({ meansCode }) => isAbsent(meansCode)),
  paymentRule({ id: "BR-50", terms: "BG-17 BT-84", reason: "COORD_BANC_ERR" }, (payment) =>
    isTransfer(payment) && payment.accounts.some(({ iban }) => isAbsent(iban))),
  paymentRule({ id: "BR-51", terms: "BG-18 BT-87", reason: "MODPAI_ERR" }, ({ card }) => (card?.number?.trim().length ?? 0) > cardCharacters),
  paymentRule({ id: "BR-61", terms: "BT-81 BT-84", reason: "COORD_BANC_ERR" }, (payment) =>
    isTransfer(payment) && payment.accounts.every(({ iban }) => isAbsent(iban))),
  documentRule({ id: "BR-66", terms: "BG-18", reason: "MODPAI_ERR" }, ({ payment }) => payment.filter(({ card }) => card !== null).length > 1),
  documentRule({ id: "BR-67", terms: "BG-19", reason: "MODPAI_ERR" }, ({ payment }) => payment.filter(({ mandate }) => mandate !== null).length > 1),
  documentRule({ id: "BR-CO-25", terms: "BT-115 BT-9 BT-20", reason: "NON_CONFORME" }, ({ dueOn, paymentTerms }, { totals }) =>
    totals.payable !== null && totals.payable.units > 0n && isAbsent(dueOn) && isAbsent(paymentTerms)),
];
