export const shell = {
  account: "My account",
  signIn: "Sign in",
  gestion: { home: "Home", habilitations: "Habilitations", invoices: "Deposited invoices", ribs: "Bank details", bills: "Bills", debtors: "Debtors", messages: "Messages", archive: "Archive", journal: "Audit trail", departments: "Departments", team: "Team", texts: "Texts", settings: "Settings", setUp: "Administration" },
  citizen: { bills: "My bills", payments: "My payments", contact: "Contact" },
  footer: "Footer",
  contact: "{organization}. A question? {contactName}: {contactEmail}",
  links: {
    home: "Home", procedure: "Deposit an invoice", verify: "Verify an invoice", faq: "Frequently asked questions", help: "Help", tutorials: "Tutorials", contact: "Contact",
    legal: "Legal notice", privacy: "Personal data", accessibility: "Accessibility",
  },
};
