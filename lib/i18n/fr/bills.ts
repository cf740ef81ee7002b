export const bills = {
  /** Words of the documents that the organisation's bills and statements are. */
  sheet: {
    title: "Avis des sommes à payer",
    number: "Numéro de la facture",
    numberOfYear: "{number}, exercice {fiscalYear}",
    reference: "Référence à rappeler",
    customerNumber: "Numéro client",
    issuedOn: "Date d’émission",
    dueOn: "À payer avant le",
    noDueOn: "À réception",
    debitedOn: "Prélèvement le",
    subject: "Objet",
    line: "Désignation",
    amount: "Montant",
    toPay: "Montant à payer",
    online: "Payer en ligne par carte ou par prélèvement",
    onlineAddress: "Avec votre téléphone, visez ce code. Ou allez à l’adresse {address}",
    onlineReference: "Référence : {reference}",
    onlineAmount: "Montant : {amount}",
    means: "Comment payer",
    otherMeans: "Payer autrement",
    debit: "Cette somme sera prélevée sur votre compte bancaire, comme convenu avec le service. Vous n’avez rien à faire.",
    footer: "{organization}, facture {number}, exercice {fiscalYear}",
    statement: {
      title: "Relevé des factures {year}",
      name: "Nom",
      customerNumbers: "{count, plural, one {Numéro client} other {Numéros client}}",
      totals: "{currency, select, EUR {Totaux en euros} XPF {Totaux en francs CFP} other {Totaux}}",
      billed: "Facturé",
      paid: "Réglé",
      due: "Reste dû",
      empty: "Aucune facture n’a été émise en {year}.",
      cancelled: "Les factures annulées sont citées pour mémoire et ne comptent pas dans les totaux.",
      notReceipt: "Ce relevé reprend ce que le portail des factures connaît. Il ne vaut ni facture ni quittance.",
      footer: "{organization}, relevé des factures {year}",
    },
  },
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
