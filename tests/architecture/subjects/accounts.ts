import { always, owned, stranger, type Subject, type Subjects } from "./cast";

const address = always("any address", { account: null, known: null });
export const link = always("a link that one holds");
export const accounts: Subject[] = [
  { name: "one’s own account", of: ({ accountId }) => accountId && { id: accountId } },
  { name: "another’s account", of: () => ({ id: stranger }) },
];
/** The people of Gestion: nobody decides on their own roles. */
const members: Subject[] = [
  { name: "another of the team", of: () => ({ accountId: stranger }) },
  { name: "oneself in the team", of: ({ accountId }) => accountId && { accountId } },
];
const sessions = owned("session", (accountId) => ({ accountId }));

export const operationsOfAccounts: Subjects = {
  "account.activate": link,
  "account.announce-closure": always("an account that was closed elsewhere"),
  "account.answer-link-request": always("what was asked"),
  "account.change-email": accounts,
  "account.change-name": accounts,
  "account.change-password": accounts,
  "account.choose-language": accounts,
  "account.close": accounts,
  "account.confirm-email": link,
  "account.create-user": address,
  "account.end-other-sessions": accounts,
  "account.end-session": sessions,
  "account.export-data": accounts,
  "account.renew-link": link,
  "account.request-activation": address,
  "account.request-password-link": address,
  "account.set-mail-frequency": [
    { name: "one’s own account, as a supplier", of: ({ accountId }) => accountId && { id: accountId, side: "supplier" } },
    { name: "one’s own account, as an agent", of: ({ accountId }) => accountId && { id: accountId, side: "agent" } },
    { name: "another’s account", of: () => ({ id: stranger, side: "supplier" }) },
  ],
  "account.set-password": link,
  "account.sign-in": address,
  "account.sign-out": sessions,
  "account.sign-up": address,
  "account.tell-digest": always("messages that were held"),
  "member.change-roles": members,
  "member.invite": always("any address"),
  "member.remove": members,
  "member.send-invitation": members,
  "member.withdraw-invitation": members,
  "organization.add-product": always("the products"),
  "organization.change-host": always("the address of the portal"),
  "organization.change-logo": always("the logo"),
  "organization.change-product": always("the products"),
  "organization.change-settings": always("the settings"),
  "organization.remove-logo": always("the logo"),
  "organization.remove-product": always("the products"),
  "text.restore": always("any text"),
  "text.write": always("any text"),
};

export const readingsOfAccounts: Subjects = { "members.mayReadMembers": always("the team"), "organizations.mayChangeHost": always("the address of the portal"), "organizations.mayChangeSettings": always("the settings") };
