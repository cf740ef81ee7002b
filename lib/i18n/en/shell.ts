export const shell = {
  account: "My account",
  signIn: "Sign in",
  footer: "Footer",
  contact: "{organization}. A question? {contactName}: {contactEmail}",
  links: { home: "Home", procedure: "Deposit an invoice", verify: "Verify an invoice" },
};
