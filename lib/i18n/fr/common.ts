export const common = {
  portalTitle: "Le portail des factures",
  home: "Accueil",
  back: "Retour",
  yes: "Oui",
  no: "Non",
  language: { label: "Langue", fr: "Français", en: "English" },
  notFound: { title: "Page introuvable", body: "L’adresse est peut-être incomplète, ou la page n’existe plus.", home: "Revenir à l’accueil" },
  failure: { title: "Un incident est survenu", body: "Rien n’a été perdu de votre côté. Réessayez dans un instant ; si cela continue, donnez le numéro d’incident {incident} au service.", again: "Réessayer" },
  unexpected: "Un incident est survenu et rien n’a été enregistré. Réessayez ; si cela continue, donnez le numéro d’incident {incident} au service.",
  tooLarge: { title: "L’envoi est trop volumineux", body: "Un envoi ne peut pas dépasser 120 Mo. Revenez au formulaire et envoyez moins de fichiers." },
  choosePortal: { title: "Choisissez votre portail", body: "Cette adresse n’est celle d’aucun portail. Choisissez l’organisme auquel vous avez affaire.", code: "Ce code n’est celui d’aucun organisme. Vérifiez-le sur votre facture." },
  forbidden: { title: "Accès refusé", body: "Votre compte ne donne pas accès à cette page. Si vous pensez qu’il le devrait, adressez-vous à l’organisme." },
};
