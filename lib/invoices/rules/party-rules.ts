import { bareVatNumber } from "@/lib/kernel/vat-number";
import type { EinvoiceAddress } from "@/lib/kernel/einvoice-parts";
import { countryCodes } from "./codes/lists";
import { documentRule, groupRule, isAbsent, shown, type Rule } from "./rule";

const lacksCountry = (address: EinvoiceAddress | null | undefined): boolean => address != null && isAbsent(address.country);

const sellerAndBuyer: Rule[] = [
  documentRule({ id: "BR-06", terms: "BT-27", reason: "EMMET_INC", from: "minimum" }, ({ seller }) => isAbsent(seller.name)),
  documentRule({ id: "BR-07", terms: "BT-44", reason: "DEST_ERR", from: "minimum" }, ({ buyer }) => isAbsent(buyer.name)),
  documentRule({ id: "BR-08", terms: "BG-5", reason: "NON_CONFORME", from: "minimum" }, ({ seller }) => seller.address === null),
  documentRule({ id: "BR-09", terms: "BT-40", reason: "NON_CONFORME", from: "minimum" }, ({ seller }) => lacksCountry(seller.address)),
  documentRule({ id: "BR-10", terms: "BG-8", reason: "DEST_ERR" }, ({ buyer }) => buyer.address === null),
  documentRule({ id: "BR-11", terms: "BT-55", reason: "DEST_ERR" }, ({ buyer }) => lacksCountry(buyer.address)),
  documentRule({ id: "BR-62", terms: "BT-34", reason: "ADR_ERR" }, ({ seller }) =>
    seller.electronicAddress !== null && isAbsent(seller.electronicAddress.scheme)),
  documentRule({ id: "BR-63", terms: "BT-49", reason: "ADR_ERR" }, ({ buyer }) =>
    buyer.electronicAddress !== null && isAbsent(buyer.electronicAddress.scheme)),
  documentRule({ id: "BR-CO-26", terms: "BT-29 BT-30 BT-31", reason: "SIRET_ERR", from: "minimum" }, ({ seller }) =>
    isAbsent(seller.vatNumber) && isAbsent(seller.legalRegistration?.value) && seller.identifiers.every(({ value }) => isAbsent(value))),
];

const others: Rule[] = [
  documentRule({ id: "BR-17", terms: "BG-10 BT-59", reason: "NON_CONFORME" }, ({ payee }) => payee !== null && isAbsent(payee.name)),
  documentRule({ id: "BR-18", terms: "BG-11 BT-62", reason: "NON_CONFORME" }, ({ taxRepresentative }) =>
    taxRepresentative !== null && isAbsent(taxRepresentative.name)),
  documentRule({ id: "BR-19", terms: "BG-11 BG-12", reason: "NON_CONFORME" }, ({ taxRepresentative }) =>
    taxRepresentative !== null && taxRepresentative.address === null),
  documentRule({ id: "BR-20", terms: "BT-69", reason: "NON_CONFORME" }, ({ taxRepresentative }) => lacksCountry(taxRepresentative?.address)),
  documentRule({ id: "BR-56", terms: "BG-11 BT-63", reason: "NON_CONFORME" }, ({ taxRepresentative }) =>
    taxRepresentative !== null && isAbsent(taxRepresentative.vatNumber)),
];

/** Greece may write EL. */
const beginsWithCountry = (vatNumber: string): boolean => {
  const country = bareVatNumber(vatNumber).slice(0, 2);
  return country === "EL" || countryCodes.has(country);
};

const vatNumbers = groupRule({ id: "BR-CO-09", terms: "BT-31 BT-48 BT-63", reason: "NON_CONFORME", from: "minimum" },
  ({ seller, buyer, taxRepresentative }) =>
    [seller, buyer, taxRepresentative].flatMap((one) => (one?.vatNumber?.trim() ? [one.vatNumber] : [])),
  (number) => !beginsWithCountry(number) && { text: shown(number) });

export const partyRules: readonly Rule[] = [...sellerAndBuyer, ...others, vatNumbers];
