import type { Label } from "./text-lines";

/** « n° », « no », « N. », « numéro », as fonts and keyboards write it, on plain text. */
export const NUMBER_SIGN = "\\bn ?(?:[°ºo.]+|umero|r\\b)(?![a-z])";

const words = (...patterns: (string | RegExp)[]): Label[] => patterns.map((pattern) => ({ words: new RegExp(pattern, "u") }));
const inCell = (...patterns: (string | RegExp)[]): Label[] => words(...patterns).map((label) => ({ ...label, inCell: true }));

/** What people put before a value, on plain text, the surest first. */
export const labels = {
  number: [
    ...words(
      `\\b(?:facture|avoir)(?: d'acompte| de solde| de situation| definitive)? ?${NUMBER_SIGN}`,
      `${NUMBER_SIGN} ?(?:de )?(?:la )?(?:facture|l'avoir|d'avoir|avoir|piece)\\b`,
      /\b(?:reference|ref\.?) (?:de )?(?:la )?facture\b/,
      /\binvoice (?:number|no\.?)/,
    ),
    ...inCell(`\\b(?:facture|avoir)\\b.{1,40}?${NUMBER_SIGN}`, /^ ?(?:facture|avoir|invoice)(?= ?:? ?[a-z\d/_.-]{3})/),
  ],
  issuedOn: [
    ...words(/\bdate (?:de )?(?:la )?(?:facture|facturation|l'avoir|d'avoir)\b/, /\bdate d'emission\b/),
    ...inCell(/\b(?:facture|avoir)\b.{0,40}?\bdu\b/, /\b(?:facturee?|emise?) le\b/, /\ben date du\b/, /^ ?[a-z' -]{2,30}, ?le\b/),
    ...words(/\binvoice date\b/, /^ ?date(?= ?:| ?$| ?\d)/),
  ],
  dueOn: [
    ...words(/\bdate d'echeance\b/, /\bdate d'exigibilite\b/, /\becheance(?: le| au)?\b/, /\bdate limite (?:de paiement|de reglement)\b/, /\bdue date\b/),
    ...inCell(/\b(?:payer|regler|payable|reglement|paiement)(?: au plus tard| avant| pour)? le\b/),
  ],
  orderReference: words(
    `\\b(?:engagement(?: juridique)?|bon de commande|(?:votre |vos )?commande) ?${NUMBER_SIGN}`,
    `${NUMBER_SIGN} ?(?:de |d')?(?:bon de commande|commande|engagement)\\b`,
    /\b(?:reference|ref\.?) (?:de |d')?(?:commande|engagement)\b/,
    /\bbon de commande\b/,
    /\bengagement(?: juridique)?\b/,
    /\b(?:votre|vos|v\/) ?(?:commande|references?|ref)\b/,
  ),
  sellerIdentifier: words(/\bsiret\b/, /\bridet\b/),
};
