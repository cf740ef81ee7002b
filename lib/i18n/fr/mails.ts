export const mails = {
  greeting: "Bonjour {name},",
  greetingNoName: "Bonjour,",
  noReply: "Merci de ne pas répondre à ce message.",
  contact: "Une question ? {contactName} : {contactEmail}",
  linkHint: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :",
  signature: "{organization}, le portail des factures",
};
