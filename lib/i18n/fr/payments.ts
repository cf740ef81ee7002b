export const payments = {
  /** Words of a receipt on paper. */
  receipt: {
    title: "Reçu de paiement",
    lead: "{organization} a reçu le paiement de la facture ci-dessous.",
    number: "Numéro du reçu",
    paidAt: "Date du paiement",
    means: "Moyen de paiement",
    payer: "Payé par",
    authorization: "Autorisation de la banque",
    reference: "Référence",
    issuedOn: "Date de la facture",
    line: "Désignation",
    amount: "Montant",
    billLine: "Facture {number} : {subject}",
    paid: "Montant payé",
    keep: "Conservez ce reçu : il vaut preuve de votre paiement.",
    footer: "{organization}, reçu {number}",
  },
  means: { card: "Carte bancaire", "direct-debit": "Prélèvement", transfer: "Virement", cheque: "Chèque", cash: "Espèces", other: "Autre moyen" },
  states: {
    pending: "En cours", lapsed: "Interrompu", accepted: "Accepté", refused: "Refusé", abandoned: "Abandonné", expired: "Expiré",
    declared: "Déclaré", confirmed: "Confirmé", dropped: "Non retrouvé",
  },
};

export const paymentRefusals = {
};
