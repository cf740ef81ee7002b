type Endings = "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10";
type Asked = { readonly name: string; readonly parties: string; readonly rate: string; readonly once: string; readonly base: string; readonly tax: string; readonly exemption: string };

/** The ten sentences of a category of VAT. */
const ofCategory = <Prefix extends string>(prefix: Prefix, { name, parties, rate, once, base, tax, exemption }: Asked) =>
  ({
    [`BR-${prefix}-01`]: `La catégorie « ${name} » est utilisée : la ventilation de TVA doit en porter ${once}.`,
    [`BR-${prefix}-02`]: `Une ligne est « ${name} » : ${parties}.`,
    [`BR-${prefix}-03`]: `Une remise du document est « ${name} » : ${parties}.`,
    [`BR-${prefix}-04`]: `Un supplément du document est « ${name} » : ${parties}.`,
    [`BR-${prefix}-05`]: `Ligne {place} : en catégorie « ${name} », le taux de TVA (BT-152) ${rate} ; il est écrit {text}.`,
    [`BR-${prefix}-06`]: `Remise {place} du document : en catégorie « ${name} », le taux de TVA (BT-96) ${rate} ; il est écrit {text}.`,
    [`BR-${prefix}-07`]: `Supplément {place} du document : en catégorie « ${name} », le taux de TVA (BT-103) ${rate} ; il est écrit {text}.`,
    [`BR-${prefix}-08`]: `Ventilation de TVA {place} : la base « ${name} » (BT-116) est de {amount}, alors que ${base} font {expectedAmount}.`,
    [`BR-${prefix}-09`]: tax,
    [`BR-${prefix}-10`]: `Ventilation de TVA {place} : en catégorie « ${name} », ${exemption}.`,
  }) as Record<`BR-${Prefix}-${Endings}`, string>;

const seller = "le vendeur doit donner son numéro de TVA (BT-31), son numéro fiscal (BT-32) ou le numéro de TVA de son représentant fiscal (BT-63)";
const sellerVat = "le vendeur doit donner son numéro de TVA (BT-31) ou celui de son représentant fiscal (BT-63)";
const taxed = {
  parties: seller, once: "au moins un groupe", base: "les lignes et suppléments de ce taux, moins les remises,",
  tax: "Ventilation de TVA {place} : la TVA (BT-117) est de {amount}, alors que la base au taux de {rate} % donne {expectedAmount}.",
  exemption: "aucun motif d’exonération (BT-120, BT-121) n’est à donner",
};
const untaxed = {
  rate: "doit être 0 %", once: "exactement un groupe", base: "les lignes et suppléments de cette catégorie, moins les remises,",
  tax: "Ventilation de TVA {place} : dans cette catégorie la TVA (BT-117) doit être nulle ; elle est de {amount}.",
  exemption: "le motif d’exonération est à donner, en texte (BT-120) ou en code (BT-121)",
};

/** Sentences of the categories of VAT (BR-S to BR-O). */
export const vatRules = {
  ...ofCategory("S", { ...taxed, name: "TVA au taux normal ou réduit", rate: "doit être supérieur à 0 %" }),
  ...ofCategory("AF", { ...taxed, name: "IGIC, Canaries", rate: "doit être de 0 % ou plus" }),
  ...ofCategory("AG", { ...taxed, name: "IPSI, Ceuta et Melilla", rate: "doit être de 0 % ou plus" }),
  ...ofCategory("Z", { ...untaxed, name: "taux zéro", parties: seller, exemption: taxed.exemption }),
  ...ofCategory("E", { ...untaxed, name: "exonéré de TVA", parties: seller }),
  ...ofCategory("AE", { ...untaxed, name: "autoliquidation", parties: `${seller}, et l’acheteur son numéro de TVA (BT-48) ou d’immatriculation (BT-47)` }),
  ...ofCategory("IC", { ...untaxed, name: "livraison intracommunautaire", parties: `${sellerVat}, et l’acheteur le sien (BT-48)` }),
  ...ofCategory("G", { ...untaxed, name: "exportation hors de l’Union européenne", parties: sellerVat }),
  ...ofCategory("O", {
    ...untaxed, name: "hors du champ de la TVA", rate: "ne doit pas être écrit",
    parties: "ni le vendeur, ni son représentant fiscal, ni l’acheteur ne doivent donner de numéro de TVA (BT-31, BT-63, BT-48)",
  }),
  "BR-IC-11": "Une livraison intracommunautaire doit dire la date de livraison (BT-72) ou la période facturée (BG-14).",
  "BR-IC-12": "Une livraison intracommunautaire doit dire le pays de livraison (BT-80).",
  "BR-O-11": "Une facture hors du champ de la TVA ne porte aucune autre catégorie dans la ventilation de TVA (BG-23).",
  "BR-O-12": "Une facture hors du champ de la TVA ne porte aucune ligne d’une autre catégorie (BT-151).",
  "BR-O-13": "Une facture hors du champ de la TVA ne porte aucune remise d’une autre catégorie (BT-95).",
  "BR-O-14": "Une facture hors du champ de la TVA ne porte aucun supplément d’une autre catégorie (BT-102).",
  "BR-B-01": "La catégorie « paiement scindé » (B) n’est admise qu’entre un vendeur et un acheteur d’Italie.",
  "BR-B-02": "La catégorie « paiement scindé » (B) ne va pas avec la TVA au taux normal (S) dans une même facture.",
};
