import { accounts } from "@/lib/i18n/fr/accounts";
import { bills } from "@/lib/i18n/fr/bills";
import { documents } from "@/lib/i18n/fr/documents";
import { messages } from "@/lib/i18n/fr/messages";
import { payments } from "@/lib/i18n/fr/payments";
import { texts } from "@/lib/i18n/fr/texts";

describe("the mission's exact words for citizens", () => {
  it.each([
    [bills.list.title, "Mes factures"],
    [bills.facts.issuedOn, "Date"],
    [bills.facts.dueOn, "Échéance"],
    [bills.facts.amount, "Montant"],
    [bills.facts.number, "Numéro"],
    [bills.facts.subject, "Objet"],
    [bills.list.choices.all, "Toutes les factures"],
    [bills.list.choices.unpaid, "Factures non réglées"],
    [bills.list.choices.paid, "Factures réglées"],
    [bills.list.download, "Télécharger tout"],
    [bills.page.declare, "J'ai réglé cette facture"],
    [payments.declare.title, "J'ai réglé cette facture"],
    [payments.pay.already, "J'ai réglé cette facture"],
    [payments.pay.title, "Informations pour le paiement"],
    [payments.pay.open, "Accès à l'écran de paiement PayFiP"],
    [payments.pay.back, "Retour sur la liste des factures"],
    [payments.pay.resume, "Reprendre le paiement"],
    [payments.facts.client, "Identifiant collectivité"],
    [payments.list.title, "Mes règlements"],
    [accounts.mine.bills, "Mes factures"],
    [accounts.mine.supplier, "Espace Factures"],
    [accounts.mine.desk, "Gestion"],
    [accounts.information.title, "Mes informations"],
    [accounts.sessions.end, "Déconnecter"],
    [messages.contact.title, "Contact"],
    [texts.names.help, "Aide"],
    [texts.names.tutorials, "Tutoriels"],
    [documents.verify.title, "Vérifier une facture"],
  ])("« %s »", (words, exact) => expect(words).toBe(exact));

  it("name every state of a bill", () => {
    expect(Object.values(bills.states)).toEqual(["À régler", "Paiement en cours", "Déclarée réglée", "Prélèvement prévu", "Réglée", "Annulée"]);
  });
});
