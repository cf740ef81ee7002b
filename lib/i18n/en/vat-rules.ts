type Endings = "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10";
type Asked = { readonly name: string; readonly parties: string; readonly rate: string; readonly once: string; readonly base: string; readonly tax: string; readonly exemption: string };

/** The ten sentences of a category of VAT. */
const ofCategory = <Prefix extends string>(prefix: Prefix, { name, parties, rate, once, base, tax, exemption }: Asked) =>
  ({
    [`BR-${prefix}-01`]: `The category “${name}” is used: the VAT breakdown must have ${once} for it.`,
    [`BR-${prefix}-02`]: `A line is “${name}”: ${parties}.`,
    [`BR-${prefix}-03`]: `An allowance of the document is “${name}”: ${parties}.`,
    [`BR-${prefix}-04`]: `A charge of the document is “${name}”: ${parties}.`,
    [`BR-${prefix}-05`]: `Line {place}: in the category “${name}”, the VAT rate (BT-152) ${rate}; it reads {text}.`,
    [`BR-${prefix}-06`]: `Allowance {place} of the document: in the category “${name}”, the VAT rate (BT-96) ${rate}; it reads {text}.`,
    [`BR-${prefix}-07`]: `Charge {place} of the document: in the category “${name}”, the VAT rate (BT-103) ${rate}; it reads {text}.`,
    [`BR-${prefix}-08`]: `VAT breakdown {place}: the “${name}” base (BT-116) is {amount}, while ${base} come to {expectedAmount}.`,
    [`BR-${prefix}-09`]: tax,
    [`BR-${prefix}-10`]: `VAT breakdown {place}: in the category “${name}”, ${exemption}.`,
  }) as Record<`BR-${Prefix}-${Endings}`, string>;

const seller = "the seller must give their VAT number (BT-31), their tax number (BT-32) or the VAT number of their tax representative (BT-63)";
const sellerVat = "the seller must give their VAT number (BT-31) or that of their tax representative (BT-63)";
const taxed = {
  parties: seller, once: "at least one group", base: "the lines and charges at that rate, less the allowances,",
  tax: "VAT breakdown {place}: the VAT (BT-117) is {amount}, while the base at {rate}% gives {expectedAmount}.",
  exemption: "no reason of exemption (BT-120, BT-121) is to be given",
};
const untaxed = {
  rate: "must be 0%", once: "exactly one group", base: "the lines and charges of that category, less the allowances,",
  tax: "VAT breakdown {place}: in this category the VAT (BT-117) must be nil; it is {amount}.",
  exemption: "the reason of exemption is to be given, as text (BT-120) or as a code (BT-121)",
};

/** Sentences of the categories of VAT (BR-S to BR-O). */
export const vatRules = {
  ...ofCategory("S", { ...taxed, name: "standard or reduced rate", rate: "must be above 0%" }),
  ...ofCategory("AF", { ...taxed, name: "IGIC, Canary Islands", rate: "must be 0% or more" }),
  ...ofCategory("AG", { ...taxed, name: "IPSI, Ceuta and Melilla", rate: "must be 0% or more" }),
  ...ofCategory("Z", { ...untaxed, name: "zero rate", parties: seller, exemption: taxed.exemption }),
  ...ofCategory("E", { ...untaxed, name: "exempt from VAT", parties: seller }),
  ...ofCategory("AE", { ...untaxed, name: "reverse charge", parties: `${seller}, and the buyer their VAT number (BT-48) or registration number (BT-47)` }),
  ...ofCategory("IC", { ...untaxed, name: "supply within the European Union", parties: `${sellerVat}, and the buyer theirs (BT-48)` }),
  ...ofCategory("G", { ...untaxed, name: "export outside the European Union", parties: sellerVat }),
  ...ofCategory("O", {
    ...untaxed, name: "outside the scope of VAT", rate: "must not be written",
    parties: "neither the seller, nor their tax representative, nor the buyer must give a VAT number (BT-31, BT-63, BT-48)",
  }),
  "BR-IC-11": "A supply within the European Union must say the day of delivery (BT-72) or the invoiced period (BG-14).",
  "BR-IC-12": "A supply within the European Union must say the country of delivery (BT-80).",
  "BR-O-11": "An invoice outside the scope of VAT has no other category in its VAT breakdown (BG-23).",
  "BR-O-12": "An invoice outside the scope of VAT has no line of another category (BT-151).",
  "BR-O-13": "An invoice outside the scope of VAT has no allowance of another category (BT-95).",
  "BR-O-14": "An invoice outside the scope of VAT has no charge of another category (BT-102).",
  "BR-B-01": "The category “split payment” (B) is admitted only between a seller and a buyer in Italy.",
  "BR-B-02": "The category “split payment” (B) does not go with the standard rate (S) in one invoice.",
};
