export const shell = {
  account: "Mon compte",
  signIn: "Connexion",
  gestion: { home: "Accueil", habilitations: "Habilitations", invoices: "Factures déposées", ribs: "RIB", bills: "Titres", debtors: "Redevables", messages: "Messages", archive: "Archive", journal: "Journal", departments: "Services", team: "Équipe", texts: "Textes", settings: "Paramètres", setUp: "Administration" },
  citizen: { bills: "Mes factures", payments: "Mes règlements", contact: "Contact" },
  footer: "Pied de page",
  contact: "{organization}. Une question ? {contactName} : {contactEmail}",
  links: {
    home: "Accueil", procedure: "Déposer une facture", verify: "Vérifier une facture", faq: "Foire aux questions", help: "Aide", tutorials: "Tutoriels", contact: "Contact",
    legal: "Mentions légales", privacy: "Données personnelles", accessibility: "Accessibilité",
  },
};
