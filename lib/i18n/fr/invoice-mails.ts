/** What the supplier is told of each step, by the event's name. */
export const supplierMailWords = {
  "made-available": {
    subject: { invoice: "Facture {number} déposée : votre reçu", "credit-note": "Avoir {number} déposé : votre reçu" },
    lead: {
      invoice: "Votre facture {number} est déposée et mise à disposition de {organization}. Voici votre reçu.",
      "credit-note": "Votre avoir {number} est déposé et mis à disposition de {organization}. Voici votre reçu.",
    },
    next: "Un agent va la prendre en charge. Vous recevrez un message à chaque étape.",
  },
  "taken-in-charge": {
    subject: { invoice: "Facture {number} prise en charge", "credit-note": "Avoir {number} pris en charge" },
    lead: {
      invoice: "Votre facture {number} est prise en charge par {organization}.",
      "credit-note": "Votre avoir {number} est pris en charge par {organization}.",
    },
    next: "Vous recevrez un message dès que le service aura décidé.",
  },
  recycled: {
    subject: { invoice: "Facture {number} à recycler : corrigez le destinataire", "credit-note": "Avoir {number} à recycler : corrigez le destinataire" },
    lead: {
      invoice: "Votre facture {number} n’est pas adressée au bon service de {organization}.",
      "credit-note": "Votre avoir {number} n’est pas adressé au bon service de {organization}.",
    },
    next: "Corrigez le service destinataire ou le numéro de commande sur la page du document : il repart aussitôt, sans nouveau dépôt et sous le même numéro.",
  },
  readdressed: {
    subject: { invoice: "Facture {number} réadressée", "credit-note": "Avoir {number} réadressé" },
    lead: {
      invoice: "Votre facture {number} est de nouveau à la disposition de {organization}, avec le destinataire corrigé.",
      "credit-note": "Votre avoir {number} est de nouveau à la disposition de {organization}, avec le destinataire corrigé.",
    },
    next: "Un agent va s’en occuper. Vous recevrez un message à chaque étape.",
  },
  suspended: {
    subject: { invoice: "Facture {number} suspendue : complétez-la", "credit-note": "Avoir {number} suspendu : complétez-le" },
    lead: {
      invoice: "{organization} ne peut pas poursuivre le traitement de votre facture {number} : il manque quelque chose.",
      "credit-note": "{organization} ne peut pas poursuivre le traitement de votre avoir {number} : il manque quelque chose.",
    },
    next: "Ajoutez les pièces demandées ou votre réponse sur la page du document, bouton « Compléter ». Le délai de paiement est arrêté jusque-là, sauf s’il l’a déjà été une fois.",
  },
  completed: {
    subject: { invoice: "Facture {number} complétée", "credit-note": "Avoir {number} complété" },
    lead: {
      invoice: "Votre complément pour la facture {number} est transmis à {organization}.",
      "credit-note": "Votre complément pour l’avoir {number} est transmis à {organization}.",
    },
    next: "Le délai de paiement court de nouveau. Vous recevrez un message dès que le service aura repris le dossier.",
  },
  disputed: {
    subject: { invoice: "Facture {number} en litige", "credit-note": "Avoir {number} en litige" },
    lead: {
      invoice: "{organization} conteste tout ou partie de votre facture {number}.",
      "credit-note": "{organization} conteste tout ou partie de votre avoir {number}.",
    },
    next: "Lisez le motif, puis répondez au service par « Une question sur cette facture » sur la page du document. Le service décidera ensuite.",
  },
  approved: {
    subject: { invoice: "Facture {number} approuvée", "credit-note": "Avoir {number} approuvé" },
    lead: {
      invoice: "Votre facture {number} est approuvée par {organization}.",
      "credit-note": "Votre avoir {number} est approuvé par {organization}.",
    },
    next: "Vous n’avez rien d’autre à faire.",
  },
  "partly-approved": {
    subject: { invoice: "Facture {number} approuvée partiellement", "credit-note": "Avoir {number} approuvé partiellement" },
    lead: {
      invoice: "Votre facture {number} est approuvée en partie par {organization}.",
      "credit-note": "Votre avoir {number} est approuvé en partie par {organization}.",
    },
    next: "Seul le montant approuvé sera payé. Pour la différence, déposez un avoir ou répondez au service depuis la page du document.",
  },
  refused: {
    subject: { invoice: "Facture {number} refusée", "credit-note": "Avoir {number} refusé" },
    lead: {
      invoice: "Votre facture {number} est refusée par {organization}.",
      "credit-note": "Votre avoir {number} est refusé par {organization}.",
    },
    next: "Corrigez ce que dit le motif, puis déposez le document sous un nouveau numéro : le numéro {number} ne peut plus servir.",
  },
  "service-attested": {
    subject: { invoice: "Facture {number} : service fait", "credit-note": "Avoir {number} : service fait" },
    lead: {
      invoice: "{organization} atteste avoir reçu ce que dit votre facture {number}.",
      "credit-note": "{organization} atteste le service fait pour votre avoir {number}.",
    },
    next: "Vous n’avez rien d’autre à faire.",
  },
  mandated: {
    subject: { invoice: "Facture {number} mandatée", "credit-note": "Avoir {number} mandaté" },
    lead: {
      invoice: "{organization} a demandé à son comptable de payer votre facture {number}.",
      "credit-note": "{organization} a transmis votre avoir {number} à son comptable.",
    },
    next: "Vous n’avez rien d’autre à faire : le comptable vérifie, puis paie.",
  },
  "handed-to-accountant": {
    subject: { invoice: "Facture {number} à la disposition du comptable", "credit-note": "Avoir {number} à la disposition du comptable" },
    lead: {
      invoice: "Votre facture {number} est entre les mains du comptable de {organization}.",
      "credit-note": "Votre avoir {number} est entre les mains du comptable de {organization}.",
    },
    next: "Vous n’avez rien d’autre à faire.",
  },
  booked: {
    subject: { invoice: "Facture {number} comptabilisée", "credit-note": "Avoir {number} comptabilisé" },
    lead: {
      invoice: "Le comptable de {organization} a comptabilisé votre facture {number}.",
      "credit-note": "Le comptable de {organization} a comptabilisé votre avoir {number}.",
    },
    next: "Le paiement est la prochaine étape.",
  },
  "payment-sent": {
    subject: { invoice: "Facture {number} : paiement transmis", "credit-note": "Avoir {number} : règlement transmis" },
    lead: {
      invoice: "Le paiement de votre facture {number} est parti de {organization}.",
      "credit-note": "Le règlement de votre avoir {number} est transmis par {organization}.",
    },
    next: "Quand la somme est sur votre compte, confirmez-le sur la page du document, bouton « Paiement reçu ».",
  },
  "payment-confirmed": {
    subject: { invoice: "Facture {number} encaissée", "credit-note": "Avoir {number} soldé" },
    lead: {
      invoice: "Vous avez confirmé à {organization} le paiement de votre facture {number}.",
      "credit-note": "Vous avez confirmé à {organization} le règlement de votre avoir {number}.",
    },
    next: "Le dossier est clos.",
  },
  cancelled: {
    subject: { invoice: "Facture {number} annulée", "credit-note": "Avoir {number} annulé" },
    lead: {
      invoice: "Votre facture {number} est retirée : {organization} ne la traitera pas.",
      "credit-note": "Votre avoir {number} est retiré : {organization} ne le traitera pas.",
    },
    next: "Le numéro {number} ne peut plus servir. Si vous déposez un document corrigé, donnez-lui un nouveau numéro.",
  },
};

/** What agents of accounting are told. */
export const agentMailWords = {
  available: {
    subject: { invoice: "Facture {number} déposée : à prendre en charge", "credit-note": "Avoir {number} déposé : à prendre en charge" },
    lead: { invoice: "{establishment} a déposé la facture {number}.", "credit-note": "{establishment} a déposé l’avoir {number}." },
    next: "Le document attend d’être pris en charge ; le délai de paiement court.",
  },
  completed: {
    subject: { invoice: "Facture {number} complétée : à reprendre", "credit-note": "Avoir {number} complété : à reprendre" },
    lead: { invoice: "{establishment} a complété sa facture {number}.", "credit-note": "{establishment} a complété son avoir {number}." },
    next: "Reprenez-la en charge : le délai de paiement court de nouveau.",
  },
  readdressed: {
    subject: { invoice: "Facture {number} réadressée : à prendre en charge", "credit-note": "Avoir {number} réadressé : à prendre en charge" },
    lead: {
      invoice: "{establishment} a corrigé le destinataire de sa facture {number}.",
      "credit-note": "{establishment} a corrigé le destinataire de son avoir {number}.",
    },
    next: "Le document attend d’être pris en charge.",
  },
  cancelled: {
    subject: { invoice: "Facture {number} annulée par le fournisseur", "credit-note": "Avoir {number} annulé par le fournisseur" },
    lead: { invoice: "{establishment} a retiré sa facture {number}.", "credit-note": "{establishment} a retiré son avoir {number}." },
    next: "Vous n’avez rien à faire.",
  },
};
