import { productText } from "@/lib/organizations/organization";
import { demonstrationPassword, organizations, people } from "@/prisma/world/people";
import { everybody, refused, withAccount, type Answers } from "./callers";
import { itself, own, type Findings, type Neutrals } from "./kinds";

const forbidden = { refusal: "forbidden" };
const nothing = { answer: undefined };
/** Too weak: the link is found, and not used up. */
const weak = "aaaaaaaaaaaaaaaaaaaa";

export const findingsOfAccounts: Findings = {
  "account.activate": { naming: ({ activation }) => ({ token: activation, password: weak }), here: { by: "visitor", kind: "conflict" } },
  "account.confirm-email": { naming: ({ emailLink }) => ({ token: emailLink }), here: { by: "visitor", kind: "done" } },
  "account.set-password": { naming: ({ password }) => ({ token: password, password: weak }), here: { by: "visitor", kind: "conflict" } },
  "account.renew-link": { naming: ({ password }) => ({ token: password }), here: { by: "visitor", kind: "done" } },
  "account.tell-digest": { naming: ({ heldMail: { accountId, mailId } }) => ({ accountId, side: "supplier", mailIds: [mailId] }) },
  "account.sign-out": { naming: ({ session }) => ({ sid: session }) },
  "member.change-roles": { naming: () => ({ id: people.admin.id, seen: "administrator", reader: "on" }) },
  "member.remove": { naming: () => ({ id: people.admin.id }) },
  "member.send-invitation": { naming: () => ({ id: people.admin.id }) },
  "member.withdraw-invitation": { naming: () => ({ id: people.admin.id }) },
  "organization.change-product": { naming: ({ product }) => ({ ...product, seen: productText(product) }) },
  "organization.remove-product": { naming: ({ product }) => ({ code: product.code, seen: productText(product) }) },
};

const accounts = "Accounts belong to the installation, to no organisation: what is written is the province’s own.";
const ownAccount = "One’s own account, which belongs to the installation.";
const noAccount = { refusal: "notFound" };
const proven = (refusal: string): Answers => ({ ...refused(refusal), desk: noAccount });

export const neutralsOfAccounts: Neutrals = {
  "account.sign-up": { naming: () => ({ name: "Cyril Candidat", email: people.candidat.email }), reason: accounts, answers: everybody({ email: people.candidat.email }) },
  "account.sign-in": {
    naming: () => ({ signInName: people.fournisseur.email, password: demonstrationPassword }), reason: accounts, answers: everybody({ sid: expect.any(String), returnTo: "/compte", remembered: false }),
  },
  "account.request-activation": {
    naming: () => ({ email: people.citoyen.email }), reason: accounts, answers: everybody({ wording: "neutral", email: people.citoyen.email }),
  },
  "account.request-password-link": { naming: () => ({ signInName: people.agent.email }), reason: accounts, answers: everybody(undefined) },
  "account.answer-link-request": {
    naming: () => ({ ask: "password", signInName: people.citoyen.email, locale: "fr" }), reason: accounts, answers: { agent: forbidden, supplier: forbidden, desk: nothing },
  },
  "account.announce-closure": {
    naming: ({ closed }) => ({ accountId: closed }), reason: `${accounts} The province never knew this one.`, answers: { agent: forbidden, supplier: forbidden, desk: nothing },
  },
  "account.create-user": {
    naming: () => ({ email: people.agent.email, name: "Agnès Agent", role: "reader" }), reason: accounts,
    answers: { agent: forbidden, supplier: forbidden, desk: { answer: expect.objectContaining({ roles: ["reader"], invited: false }) } },
  },
  "account.change-email": {
    naming: (_mairie, { actor }) => ({ email: `${actor.accountId}@ailleurs.test`, password: demonstrationPassword }), reason: ownAccount,
    answers: withAccount({ email: expect.stringContaining("@ailleurs.test") }, noAccount),
  },
  "account.change-name": { naming: () => ({ name: "Camille Citoyen" }), reason: ownAccount, answers: withAccount(undefined, noAccount) },
  "account.change-password": {
    naming: () => ({ currentPassword: demonstrationPassword, password: demonstrationPassword, sid: "none" }), reason: ownAccount, answers: proven("account.samePassword"),
  },
  "account.set-mail-frequency": { naming: () => ({ side: "supplier", frequency: "each" }), reason: own, answers: withAccount({ side: "supplier", frequency: "each" }, noAccount) },
  "account.choose-language": { naming: () => ({ locale: "en" }), reason: ownAccount, answers: withAccount(undefined, noAccount) },
  "account.close": { naming: () => ({ password: "not this one", confirmed: "on" }), reason: ownAccount, answers: proven("account.wrongPassword") },
  "account.end-other-sessions": { naming: () => ({ sid: "none" }), reason: ownAccount, answers: withAccount({ endedSessions: expect.any(Number) }, noAccount) },
  "account.end-session": { naming: ({ sessionName }) => ({ id: sessionName }), reason: `${ownAccount} The session that is named is another person’s.`, answers: refused("notFound") },
  "account.export-data": { naming: () => ({ password: demonstrationPassword }), reason: ownAccount, answers: withAccount(expect.stringContaining("donnees.json"), noAccount) },
  "member.invite": {
    naming: () => ({ email: people.agent.email, name: "Agnès Agent", reader: "on" }), reason: `${accounts} Whoever is of all roles here is no administrator in the table.`, answers: refused("forbidden"),
  },
  "organization.add-product": {
    naming: () => ({ code: "BUS", name: "Transport scolaire", payfipNumber: "001964" }), reason: own, answers: { ...refused("forbidden"), agent: { refusal: "organization.payfipToConfirm" } },
  },
  "organization.change-host": {
    naming: () => ({ host: "autre.localhost", seen: organizations.mairie.host }), reason: `${own} The address that the form was shown with is the mairie’s.`,
    answers: { agent: { refusal: "changedMeanwhile" }, supplier: forbidden, desk: { refusal: "changedMeanwhile" } },
  },
  "organization.change-logo": { naming: () => ({ logo: new File(["no picture"], "logo.png") }), reason: own, answers: { ...refused("forbidden"), agent: { refusal: "organization.notPicture" } } },
  "organization.remove-logo": { naming: () => ({}), reason: itself, answers: { ...refused("forbidden"), agent: nothing } },
  "organization.change-settings": {
    naming: ({ settings }) => ({
      section: "contact", seen: settings, contactName: "Un service", contactEmail: "service@exemple.test",
    }),
    reason: `${own} The settings that the form was shown with are the mairie’s.`, answers: { ...refused("forbidden"), agent: { refusal: "changedMeanwhile" } },
  },
  "text.restore": {
    naming: ({ textVersion }) => ({ name: "faq", locale: "fr", seen: textVersion }), reason: `${own} The version that is named is the mairie’s.`,
    answers: { ...refused("forbidden"), agent: { refusal: "text.changed" } },
  },
  "text.write": {
    naming: ({ textVersion }) => ({ name: "faq", locale: "fr", seen: textVersion, body: "Autre chose." }), reason: `${own} The version that is named is the mairie’s.`,
    answers: { ...refused("forbidden"), agent: { refusal: "text.changed" } },
  },
};
