export const bills = {
  states: { due: "À régler", paying: "Paiement en cours", declared: "Déclarée réglée", "direct-debit": "Prélèvement prévu", paid: "Réglée", cancelled: "Annulée" },
  facts: {
    number: "Numéro", fiscalYear: "Exercice", reference: "Référence", issuedOn: "Date", dueOn: "Échéance", subject: "Objet", amount: "Montant", state: "État",
    customerNumber: "Numéro client", debtor: "Redevable", archiveNumber: "Numéro d’archive", paidOn: "Réglée le", mode: "Mode de paiement",
  },
  modes: { free: "Au choix", "direct-debit": "Prélèvement" },
  overdue: "Échéance dépassée",
};

export const billRefusals = {
};
