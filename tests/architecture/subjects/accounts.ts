import { always, owned, stranger, type Subject, type Subjects } from "./cast";

const address = always("any address", { account: null, known: null });
export const link = always("a link that one holds");
export const accounts: Subject[] = [
  { name: "one’s own account", of: ({ accountId }) => accountId && { id: accountId } },
  { name: "another’s account", of: () => ({ id: stranger }) },
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
  "account.set-password": link,
  "account.sign-in": address,
  "account.sign-out": sessions,
  "account.sign-up": address,
  "organization.change-settings": always("the settings"),
  "text.restore": always("any text"),
  "text.write": always("any text"),
};

export const readingsOfAccounts: Subjects = { "organizations.mayChangeSettings": always("the settings") };
