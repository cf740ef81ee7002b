import { documentRule, isAbsent, type Rule } from "./rule";

const isOtherThan = (code: string) => (category: string) => category !== code;
const italian = (country: string | null | undefined): boolean => country === "IT";

/** What a category asks beyond its ten rules: what must go with it, and what may not. */
export const categoryMixRules: readonly Rule[] = [
  documentRule({ id: "BR-IC-11", terms: "BT-72 BG-14", reason: "LIVR_INCOMP" }, ({ delivery, period }, { breakdowns }) =>
    breakdowns.has("K") && isAbsent(delivery?.deliveredOn) && isAbsent(period?.start) && isAbsent(period?.end)),
  documentRule({ id: "BR-IC-12", terms: "BT-80", reason: "LIVR_INCOMP" }, ({ delivery }, { breakdowns }) => breakdowns.has("K") && isAbsent(delivery?.address?.country)),
  documentRule({ id: "BR-O-11", terms: "BG-23 BT-118", reason: "TX_TVA_ERR" }, (_, { breakdowns }) => breakdowns.has("O") && breakdowns.size > 1),
  documentRule({ id: "BR-O-12", terms: "BT-151", reason: "TX_TVA_ERR", from: "basic" }, (_, { breakdowns, lineCategories }) =>
    breakdowns.has("O") && [...lineCategories].some(isOtherThan("O"))),
  documentRule({ id: "BR-O-13", terms: "BT-95", reason: "TX_TVA_ERR" }, (_, { breakdowns, allowanceCategories }) =>
    breakdowns.has("O") && [...allowanceCategories].some(isOtherThan("O"))),
  documentRule({ id: "BR-O-14", terms: "BT-102", reason: "TX_TVA_ERR" }, (_, { breakdowns, chargeCategories }) =>
    breakdowns.has("O") && [...chargeCategories].some(isOtherThan("O"))),
  documentRule({ id: "BR-B-01", terms: "BT-118 BT-40 BT-55", reason: "TX_TVA_ERR" }, ({ seller, buyer }, { breakdowns }) =>
    breakdowns.has("B") && !(italian(seller.address?.country) && italian(buyer.address?.country))),
  documentRule({ id: "BR-B-02", terms: "BT-118", reason: "TX_TVA_ERR" }, (_, { breakdowns }) => breakdowns.has("B") && breakdowns.has("S")),
];
