import { emailLinkView, heldLink, linkView } from "@/lib/accounts/account.queries";
import { closingObstacles, myClosing } from "@/lib/accounts/closing.queries";
import { exportedJson } from "@/lib/accounts/export-data-json";
import { billRows, claimRows, habilitationRows, invoiceRows, messageRows, paymentRows } from "@/lib/accounts/export-data-rows";
import { myMailFrequencies } from "@/lib/accounts/mail-preference.queries";
import { rolesOf } from "@/lib/accounts/membership.queries";
import { myAccount } from "@/lib/accounts/my-account.queries";
import { loadMember, rolesNow } from "@/lib/members/load-member";
import { memberFile, membersPage } from "@/lib/members/member.queries";
import { loadProduct, productAsSeen } from "@/lib/organizations/load-product";
import { productText } from "@/lib/organizations/organization";
import { productPage, products } from "@/lib/organizations/product.queries";
import { changeableSettings, payfipNow, portalHost } from "@/lib/organizations/settings.queries";
import { textOf, textPage, textStates, textToEdit } from "@/lib/texts/text.queries";
import { organizations, people } from "@/prisma/world/people";
import { comptoir } from "../../lib/invoices/counter";
import { agentOnly, everybody, notThereForAgents, refused } from "./callers";
import { nothing, nothingListed, notThere, type Queries, type Wallless } from "./kinds";
import { everyRow, joined } from "./read";

const { id: supplierId } = people.fournisseur;
/** The mairie bills the person: that it does is theirs to see, wherever they sign in. */
const mairieElsewhere = [{ space: "bills", name: organizations.mairie.name, href: expect.any(String) }];
const theirOwn = expect.objectContaining({ onlyManagerOf: [comptoir.name] });

export const queriesOfAccounts: Queries = {
  "accounts.billRows": nothingListed((scope) => everyRow(billRows(scope, supplierId))),
  "accounts.claimRows": nothingListed((scope) => everyRow(claimRows(scope, supplierId))),
  "accounts.closingObstacles": { ask: (scope) => scope.read((tx) => closingObstacles(tx, { now: scope.now, organization: { ...scope.organization, id: organizations.mairie.id } }, supplierId)), next: everybody(theirOwn), here: "desk" },
  "accounts.emailLinkView": { ask: (scope, { emailLink }) => emailLinkView(scope, emailLink), next: everybody({ state: "unknown" }), here: "desk" },
  "accounts.exportedJson": { ask: (scope) => joined(exportedJson(scope, supplierId, [])), next: everybody(expect.not.stringContaining("SECRETE")), here: "supplier" },
  "accounts.habilitationRows": {
    ask: (scope) => everyRow(habilitationRows(scope, supplierId)), next: everybody([expect.objectContaining({ establishmentName: comptoir.name })]), here: "supplier",
  },
  "accounts.heldLink": nothing((scope, { password }) => heldLink(scope, password)),
  "accounts.invoiceRows": nothingListed((scope) => everyRow(invoiceRows(scope, supplierId))),
  "accounts.linkView": { ask: (scope, { activation }) => linkView(scope, "activation", activation), next: everybody({ state: "unknown" }), here: "desk" },
  "accounts.messageRows": nothingListed((scope) => everyRow(messageRows(scope, supplierId))),
  "accounts.myAccount": {
    ask: myAccount, here: "agent",
    next: {
      agent: { answer: expect.objectContaining({ email: people.agentProvince.email, citizenHere: false, otherPortals: [] }) },
      supplier: { answer: expect.objectContaining({ email: people.fournisseur.email, agentHere: false, citizenHere: false, otherPortals: mairieElsewhere }) }, desk: { refusal: "forbidden" },
    },
  },
  "accounts.myClosing": {
    ask: myClosing, here: "supplier",
    next: {
      agent: { answer: expect.objectContaining({ email: people.agentProvince.email }) }, supplier: { answer: { email: people.fournisseur.email, obstacles: theirOwn } }, desk: { refusal: "forbidden" },
    },
  },
  "accounts.myMailFrequencies": {
    ask: myMailFrequencies, here: "supplier",
    next: { agent: { answer: { supplier: "each", agent: "each" } }, supplier: { answer: { supplier: "each", agent: null } }, desk: { answer: null } },
  },
  "accounts.paymentRows": nothingListed((scope) => everyRow(paymentRows(scope, supplierId))),
  "accounts.rolesOf": nothingListed((scope) => rolesOf(scope, scope.organization.id, people.admin.id)),
  "members.loadMember": nothing((scope) => loadMember(scope, { id: people.admin.id })),
  "members.memberFile": { ask: (scope) => memberFile(scope, people.admin.id), next: notThereForAgents, here: "agent" },
  "members.membersPage": { ask: async (scope) => (await membersPage(scope, {})).items.map(({ email }) => email), next: agentOnly(expect.not.arrayContaining([people.admin.email])), here: "agent" },
  "members.rolesNow": nothingListed((scope) => scope.read((tx) => rolesNow(tx, scope, people.admin.id))),
  "organizations.loadProduct": nothing((scope, { product: { code } }) => loadProduct(scope, { code })),
  "organizations.productAsSeen": {
    ask: (scope, { product }) => scope.read((tx) => productAsSeen(tx, { code: product.code, seen: productText(product) })), next: refused("changedMeanwhile"), here: "desk",
  },
  "organizations.productPage": notThere((scope, { product: { code } }) => productPage(scope, code)),
  "organizations.products": { ask: async (scope) => (await products(scope)).map(({ code }) => code), next: agentOnly(expect.not.arrayContaining(["EAU"])), here: "agent" },
  "organizations.portalHost": { ask: portalHost, next: agentOnly({ host: organizations.province.host, isDefault: false }), here: "agent" },
  "organizations.payfipNow": { ask: payfipNow, next: agentOnly(null), here: "agent" },
  "organizations.changeableSettings": { ask: changeableSettings, next: agentOnly(expect.objectContaining({ contactEmail: organizations.province.contactEmail })), here: "agent" },
  "texts.textOf": { ask: (scope) => textOf(scope, "faq", "fr"), next: everybody(expect.not.stringContaining("SECRETE")), here: "desk" },
  "texts.textPage": { ask: (scope) => textPage(scope, "faq", "fr"), next: everybody({ body: expect.any(String), updatedAt: null }), here: "desk" },
  "texts.textStates": { ask: async (scope) => (await textStates(scope)).flatMap(({ versions: { fr } }) => fr ?? []), next: agentOnly([]), here: "agent" },
  "texts.textToEdit": { ask: (scope) => textToEdit(scope, "faq", "fr"), next: { ...refused("forbidden"), agent: { answer: { body: expect.any(String), version: null } } }, here: "agent" },
};

export const walllessOfAccounts: Wallless = {
  "accounts.accountBySignInName": "an account belongs to the installation",
  "accounts.isActive": "reads nothing",
  "accounts.isAgentAnywhere": "the written exception: a person’s own memberships, wherever they are",
  "accounts.myInformation": "one’s own account, which belongs to the installation",
  "accounts.mySessions": "one’s own sessions, wherever they were opened",
  "accounts.ownAccount": "one’s own account, which belongs to the installation",
  "members.holdAsAdministrator": "waits for the administrators of the organisation that is acted in, and gives nothing",
  "members.isAgentElsewhere": "the written exception: a person’s own memberships, wherever they are",
  "organizations.payfipAnswer": "asks PayFiP, and no table",
  "organizations.organizationLogo": "a logo is public",
  "organizations.hostIn": "reads the address of the organisation that is asked in: the id is the scope’s own",
  "organizations.settingsIn": "reads the settings of the organisation that is asked in: the id is the scope’s own",
};
