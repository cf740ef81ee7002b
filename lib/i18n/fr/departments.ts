/** Services of the organisation that receive invoices. */
export const departments = {
  list: {
    title: "Services",
    lead: "Les services qui reçoivent des factures. Le fournisseur indique le code ; la facture arrive chez ceux qui y travaillent.",
    caption: "Services qui reçoivent des factures",
    add: "Ajouter un service",
    empty: "Aucun service pour le moment",
    emptyBody: "Sans service, toutes les factures arrivent dans une seule boîte. Ajoutez-en pour les répartir.",
    members: "{count, plural, =0 {aucune personne} one {# personne} other {# personnes}}",
  },
  facts: { name: "Service", code: "Code", members: "Qui y travaille", order: "Commande", state: "État", requiresOrder: "Commande ou engagement obligatoire", noOrder: "Commande facultative", active: "Reçoit des factures", closed: "Fermé" },
  form: {
    name: "Nom du service",
    nameHint: "Tel que les fournisseurs le connaissent : Écoles, Voirie, Culture…",
    code: "Code",
    codeHint: "Celui que le fournisseur écrit sur sa facture (« service exécutant » ou « référence de l’acheteur »). Majuscules et minuscules se valent.",
    requiresOrder: "Une facture pour ce service doit indiquer un bon de commande ou un engagement",
    requiresOrderHint: "Le fournisseur ne peut pas l’envoyer sans.",
    create: "Ajouter le service",
    save: "Enregistrer",
  },
  create: { title: "Ajouter un service", lead: "Le fournisseur pourra l’indiquer dès que vous l’aurez enregistré." },
  page: {
    back: "Services",
    facts: "Le service",
    members: "Qui y travaille",
    membersLead: "Ces personnes sont proposées les premières quand on confie une facture de ce service. Seuls les agents de la comptabilité peuvent en faire partie.",
    membersLegend: "Agents de la comptabilité",
    noCandidate: "Aucun agent n’a le rôle comptabilité.",
    nobody: "Personne pour le moment.",
    saveMembers: "Enregistrer",
    invoices: "Voir les factures de ce service",
    close: "Fermer ce service",
    closeTitle: "Fermer le service {name} ?",
    closeBody: "Plus aucune facture ne lui sera adressée. Celles qu’il a reçues restent à lui et se traitent comme avant. Vous pourrez le rouvrir.",
    closeConfirm: "Oui, fermer",
    reopen: "Rouvrir ce service",
    reopenHint: "Ce service est fermé : il ne reçoit plus de facture.",
  },
  done: { created: "Le service est ajouté.", changed: "Le service est enregistré.", members: "La liste est enregistrée.", closed: "Le service est fermé.", reopened: "Le service reçoit de nouveau des factures." },
};

export const departmentRefusals = {
  codeUsed: "Le code {code} est déjà celui d’un autre service, peut-être fermé. Choisissez-en un autre.",
  notAnAgent: "L’une de ces personnes n’est plus agent de la comptabilité. Relisez la page.",
};
