import { parseDecimal } from "@/lib/kernel/decimal";
import type { EinvoiceVat } from "@/lib/kernel/einvoice-parts";
import { documentRule, groupRule, isAbsent, type About, type Params, type Rule } from "./rule";
import { taxDiffers } from "./tax-amount";

const breakdownRule = (about: About, fails: (vat: EinvoiceVat) => boolean | Params): Rule => groupRule(about, ({ vat }) => vat, fails);

/** Each group of the breakdown of VAT (BG-23). */
export const breakdownRules: readonly Rule[] = [
  breakdownRule({ id: "BR-45", terms: "BG-23 BT-116", reason: "TX_TVA_ERR" }, ({ taxable }) => parseDecimal(taxable) === null),
  breakdownRule({ id: "BR-46", terms: "BG-23 BT-117", reason: "TX_TVA_ERR" }, ({ amount }) => parseDecimal(amount) === null),
  breakdownRule({ id: "BR-47", terms: "BG-23 BT-118", reason: "TX_TVA_ERR" }, ({ category }) => isAbsent(category)),
  breakdownRule({ id: "BR-48", terms: "BG-23 BT-119", reason: "TX_TVA_ERR" }, ({ category, rate }) => category !== "O" && parseDecimal(rate) === null),
  breakdownRule({ id: "BR-CO-17", terms: "BT-117 BT-116 BT-119", reason: "CALCUL_ERR" }, taxDiffers),
  documentRule({ id: "BR-CO-18", terms: "BG-23", reason: "TX_TVA_ERR" }, ({ vat }) => vat.length === 0),
];
