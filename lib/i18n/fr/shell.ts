export const shell = {
  account: "Mon compte",
  signIn: "Connexion",
  footer: "Pied de page",
  contact: "{organization}. Une question ? {contactName} : {contactEmail}",
  links: { home: "Accueil", procedure: "Déposer une facture", verify: "Vérifier une facture" },
};
