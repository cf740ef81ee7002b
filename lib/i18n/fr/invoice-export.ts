/** Tables for spreadsheets. `fileName` is ASCII; `sheet` has at most 25 characters. */
export const exportWords = {
  fileName: "factures",
  sheet: "Factures",
  columns: {
    number: "Numéro", kind: "Type", establishment: "Établissement", identifier: "SIRET ou RIDET", issuedOn: "Date de la facture", dueOn: "Échéance", net: "Montant HT", tax: "Taxe",
    gross: "Montant TTC", currency: "Monnaie", approved: "Montant approuvé", state: "État", code: "Code de l’état", stateAt: "Dans cet état depuis", reason: "Motif", depositedAt: "Déposée le",
    orderReference: "Bon de commande ou engagement", receivingService: "Service destinataire", department: "Service", assignee: "Confiée à", payBy: "À payer avant le", paidOn: "Payée le",
    paymentReference: "Référence du paiement", archiveNumber: "Numéro d’archive",
  },
};

/** The statement of an establishment. */
export const statementWords = {
  title: "Relevé des factures",
  lead: "Les factures et avoirs d’un établissement, déposés pendant une période, avec leurs totaux.",
  back: "Retour au suivi",
  establishment: "Établissement",
  from: "Déposées du",
  to: "Jusqu’au",
  show: "Afficher",
  pdf: "Télécharger le relevé en PDF",
  none: "Aucun établissement",
  noneBody: "Le relevé apparaît ici dès que vous suivez un établissement.",
  empty: "Aucune facture n’a été déposée du {from} au {to}.",
  tooLong: "Il y a plus de {most} factures sur cette période : choisissez-en une plus courte, ou exportez la liste.",
  caption: "Factures déposées du {from} au {to}",
  totals: "Totaux",
  states: "Par état",
  count: "Nombre",
  ofCurrency: { EUR: "Totaux en euros", XPF: "Totaux en francs CFP" },
  deposited: "Déposé",
  paid: "Payé",
  ended: "Refusé ou annulé",
  due: "Reste à payer",
  hint: "Les avoirs comptent en moins. Ce qui est refusé ou annulé n’est plus à payer ; ce qui est approuvé en partie l’est pour cette partie.",
  sheet: {
    title: "Relevé des factures déposées",
    period: "Période de dépôt",
    dates: "du {from} au {to}",
    notReceipt: "Ce relevé reprend ce que le portail des factures connaît au {today}. Il ne vaut ni facture ni quittance.",
    footer: "{organization}, relevé des factures de {establishment}",
  },
};
