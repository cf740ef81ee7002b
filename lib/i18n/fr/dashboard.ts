/** Words of the figures on the first page of Gestion. */
export const dashboard = {
  waiting: "Ce qui attend",
  since: "depuis le {date} ({days, plural, =0 {moins d’un jour} one {# jour} other {# jours}})",
  states: {
    title: "Factures des fournisseurs par état", caption: "En cours aujourd’hui",
    ended: "Payées ou terminées, parmi celles déposées ces {weeks} dernières semaines (depuis le {date})", state: "État", count: "Nombre", share: "Part", since: "La plus ancienne",
    none: "Aucune facture en cours", noneBody: "Les factures déposées apparaîtront ici, état par état.",
  },
  sums: {
    title: "Montants dus", toPay: "À payer aux fournisseurs", toPayHint: "Factures acceptées dont le paiement n’est pas parti.",
    late: "En retard de paiement", lateHint: "Factures de fournisseurs dont le délai est passé.",
    unpaid: "À recevoir des usagers", unpaidHint: "Factures mises en ligne et non réglées.",
    overdue: "Échues, non réglées", overdueHint: "Factures des usagers dont l’échéance est passée.",
    invoices: "{count, plural, one {# facture} other {# factures}}", none: "Aucune",
  },
  weeks: {
    title: "Les {count} dernières semaines", deposited: "Factures déposées", paid: "Paiements aux fournisseurs", received: "Règlements des usagers",
    week: "Semaine du", count: "Nombre et montant", figures: "Voir les chiffres", total: "{count} en {weeks} semaines",
    deeds: { deposited: "Factures déposées par semaine", paid: "Factures payées par semaine", received: "Factures des usagers réglées par semaine" },
  },
  treatment: {
    title: "Délai de traitement par service", lead: "Du dépôt à la décision (approbation ou refus), pour les décisions des {weeks} dernières semaines. La moitié des factures est traitée plus vite.",
    caption: "Délai de traitement par service", department: "Service", count: "Décisions", median: "Délai médian", days: "{days, number, ::.0} j", none: "Sans service",
    empty: "Aucune décision sur la période", emptyBody: "Le délai se calcule dès la première facture approuvée ou refusée.",
  },
};
