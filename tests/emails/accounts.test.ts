import { accountTemplates } from "@/emails/accounts/templates";
import { renderMail } from "@/emails/render";
import type { MailParams } from "@/emails/template";
import { accountRefusals, accounts } from "@/lib/i18n/fr/accounts";
import { portal } from "@/lib/i18n/fr/portal";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { settingsOf } from "@/lib/organizations/organization";
import { organizations } from "@/prisma/world/people";

const link = "http://localhost:3000/activation/un-jeton";
const organization = settingsOf({ ...organizations.mairie, logoType: null }, new URL("http://localhost:3000"));
const draw = (name: keyof typeof accountTemplates, params: MailParams = {}, more: { locale?: Locale; link?: string | null; recipientName?: string | null } = {}) => {
  const locale = more.locale ?? "fr";
  return renderMail(name, params, { t: wordsIn(locale), locale, organization, recipientName: more.recipientName ?? null, link: more.link ?? null });
};
const times = (text: string, part: string) => text.split(part).length - 1;

describe("the activation message (S3.2)", () => {
  it("has its subject, a greeting, what was asked, one link to click or copy, the identifier, and asks not to be answered", async () => {
    const { subject, text, html } = await draw("account-activation", { identifier: "na4c9pxt" }, { link });
    expect(subject).toBe("Accès au portail des factures");
    for (const words of ["Bonjour,", "Vous avez demandé l'activation de votre espace sur le portail des factures", "na4c9pxt", "Merci de ne pas répondre à ce message", link]) {
      expect(text).toContain(words);
    }
    expect(html).toContain("na4c9pxt");
    expect(times(html, `href="${link}"`)).toBe(2);
    expect(new Set(html.match(/href="http[^"]*"/g))).toEqual(new Set([`href="${link}"`]));
    expect(html).toMatch(/<body[^>]*lang="fr"/);
  });

  it("is in the reader's language", async () => {
    const { subject, html } = await draw("account-activation", { identifier: "na4c9pxt" }, { link, locale: "en" });
    expect(subject).toBe("Access to the invoice portal");
    expect(html).toMatch(/<body[^>]*lang="en"/);
    expect(html).not.toContain("demandé");
  });

  it("does not leave without its link", async () => {
    await expect(draw("account-activation", { identifier: "na4c9pxt" })).rejects.toThrow("link");
    await expect(draw("account-password-link")).rejects.toThrow("link");
  });
});

it("leads the owner of an active account to sign-in and to the forgotten password", async () => {
  const { text } = await draw("account-known", {}, { recipientName: "Fanny Fournisseur" });
  for (const words of ["Bonjour Fanny Fournisseur,", "http://localhost:3000/connexion", "http://localhost:3000/mot-de-passe-oublie"]) expect(text).toContain(words);
});

it("tells an unknown address whom to contact", async () => {
  const { text } = await draw("account-unknown");
  for (const words of ["Service des finances", "finances@mairie.demo.test", "01 99 00 10 01", "numéros client"]) expect(text).toContain(words);
});

it("tells when the password was changed, in the organisation's time, and what to do", async () => {
  const { text } = await draw("account-password-changed", { at: "2026-11-21T11:00:00.000Z" });
  for (const words of ["21 novembre 2026", "12:00", "Ce n’était pas vous", "finances@mairie.demo.test", "http://localhost:3000/mot-de-passe-oublie"]) expect(text).toContain(words);
});

describe("a change of address (S2.8)", () => {
  const at = "2026-11-21T11:00:00.000Z";

  it("is confirmed by the link in the message to the new address, which does not leave without it", async () => {
    const { text } = await draw("account-email-link", {}, { link });
    for (const words of [link, "24 heures", "Sans lui, rien ne change", "Ce n’était pas vous"]) expect(text).toContain(words);
    await expect(draw("account-email-link")).rejects.toThrow("link");
  });

  it("tells the owner of an address that is taken whom to contact, and holds no link", async () => {
    const { text } = await draw("account-email-taken", {}, { recipientName: "Cyril Candidat" });
    for (const words of ["Bonjour Cyril Candidat,", "rien n’a changé", "finances@mairie.demo.test", "http://localhost:3000/connexion"]) expect(text).toContain(words);
  });

  it("tells the address that is left whom to contact, and not which one was taken", async () => {
    const { text } = await draw("account-email-changed", { at, email: "nouvelle@ailleurs.test" });
    for (const words of ["21 novembre 2026", "12:00", "Ce n’était pas vous", "finances@mairie.demo.test", "01 99 00 10 01"]) expect(text).toContain(words);
    expect(text).not.toContain("nouvelle@ailleurs.test");
  });

  it("tells the new address when, and the identifier that signs in too", async () => {
    const { text } = await draw("account-email-confirmed", { at, identifier: "fa7h3wyq" });
    for (const words of ["21 novembre 2026", "fa7h3wyq", "votre mot de passe n’a pas changé"]) expect(text).toContain(words);
  });
});

it("confirms that an account is closed, what stays, and whom to contact", async () => {
  const { text } = await draw("account-closed", { at: "2026-11-21T11:00:00.000Z" });
  for (const words of ["21 novembre 2026", "restent dues", "finances@mairie.demo.test", "01 99 00 10 01"]) expect(text).toContain(words);
});

const heldLines = JSON.stringify([{ subject: "Facture FA-1 suspendue", path: "/fournisseur/factures/1" }, { subject: "Facture FA-2 approuvée", path: "/fournisseur/factures/2" }]);

it("tells in one message what was held, each line leading to its page, and where to choose otherwise", async () => {
  const { subject, text, html } = await draw("account-digest", { side: "supplier", count: 2, lines: heldLines, waiting: "[]" });
  expect(subject).toMatch(/^2 nouvelles de /);
  for (const words of ["Facture FA-1 suspendue", "Facture FA-2 approuvée", "Mon compte"]) expect(text).toContain(words);
  for (const path of ["/fournisseur/factures/1", "/fournisseur/factures/2", "/fournisseur"]) expect(html).toContain(`href="http://localhost:3000${path}"`);
});

const waitingLines = JSON.stringify([{ name: "invoices", count: 12, since: { day: "2026-10-31", days: 21 } }, { name: "bills", count: 1, since: null }]);

it("tells an agent what waits and since when, each queue leading to its list, also when nothing was held", async () => {
  const { subject, text, html } = await draw("account-digest", { side: "agent", count: 0, lines: "[]", waiting: waitingLines });
  expect(subject).toMatch(/: 13 dossiers attendent$/);
  for (const words of ["Factures des fournisseurs à traiter\u00a0: 12, depuis le 31 octobre 2026 (21 jours)", "Factures déclarées réglées, à confirmer\u00a0: 1"]) expect(text.replace(/\n/g, " ")).toContain(words);
  expect(text).not.toContain("événements.");
  for (const path of ["/gestion/factures", "/gestion/titres?choix=declarees", "/gestion"]) expect(html).toContain(`href="http://localhost:3000${path}"`);
});

it.each(Object.keys(accountTemplates) as (keyof typeof accountTemplates)[])("draws %s in both languages, with every word", async (name) => {
  for (const locale of ["fr", "en"] as const) {
    const { subject, text, html } = await draw(name, { identifier: "na4c9pxt", at: "2026-11-21T11:00:00.000Z", side: "agent", count: 1, lines: heldLines, waiting: waitingLines }, { link, locale });
    for (const drawn of [subject, text, html]) expect(drawn).not.toMatch(/accounts\.|mails\.|undefined|\{[a-zA-Z]+\}/);
    expect(html).not.toBe(text);
  }
});

describe("the exact words of the mission", () => {
  it.each([
    [accounts.signIn.name, "Mon adresse ou identifiant"],
    [accounts.signIn.password, "Mon mot de passe"],
    [accounts.signIn.remember, "Se souvenir de moi"],
    [accounts.signIn.submit, "Connexion"],
    [accounts.signIn.activate, "Activer mon compte"],
    [accounts.signIn.forgotten, "Mot de passe ou identifiant oublié"],
    [accounts.signIn.signUp, "Créer mon compte"],
    [accounts.activation.title, "J'active mon compte"],
    [accounts.activation.submit, "Activation"],
    [accounts.activation.sentExact, "Un message d'activation du compte vous a été envoyé avec succès"],
    [accounts.newPassword.title, "Saisissez votre nouveau mot de passe"],
    [accounts.newPassword.submit, "Enregistrer"],
    [accounts.newPassword.saved, "Le nouveau mot de passe a été enregistré avec succès"],
    [accounts.mine.title, "Mon compte"],
    [accounts.mine.services, "Mes services en ligne"],
    [portal.procedure.title, "Déposer une facture en ligne"],
    [portal.procedure.start, "Faire la démarche en ligne"],
    [portal.home.title, "Le portail des factures"],
  ])("« %s »", (words, exact) => expect(words).toBe(exact));

  it("begin the two refusals of an activation", () => {
    expect(accountRefusals.unknownAddress).toMatch(/^Activation impossible, adresse inconnue\b/);
    expect(accountRefusals.alreadyActive).toMatch(/^Activation impossible, il existe déjà un compte actif avec cette adresse mail\b/);
  });
});
