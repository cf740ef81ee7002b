export const payments = {
  means: { card: "Carte bancaire", "direct-debit": "Prélèvement", transfer: "Virement", cheque: "Chèque", cash: "Espèces", other: "Autre moyen" },
  states: {
    pending: "En cours", lapsed: "Interrompu", accepted: "Accepté", refused: "Refusé", abandoned: "Abandonné", expired: "Expiré",
    declared: "Déclaré", confirmed: "Confirmé", dropped: "Non retrouvé",
  },
};

export const paymentRefusals = {
};
