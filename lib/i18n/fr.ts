import { texts, textRefusals } from "./fr/texts";
import { messages, messageRefusals } from "./fr/messages";
import { payments, paymentRefusals } from "./fr/payments";
import { imports, importRefusals } from "./fr/imports";
import { debtors, debtorRefusals } from "./fr/debtors";
import { audits } from "./fr/audits";
import { bills, billRefusals } from "./fr/bills";
import { accounts, accountRefusals } from "./fr/accounts";
import { departments, departmentRefusals } from "./fr/departments";
import { inbox, inboxRefusals } from "./fr/inbox";
import { common } from "./fr/common";
import { dashboard } from "./fr/dashboard";
import { documents, documentRefusals } from "./fr/documents";
import { einvoice } from "./fr/einvoice";
import { colleagues } from "./fr/colleagues";
import { habilitations, habilitationRefusals } from "./fr/habilitations";
import { invoices, invoiceRefusals } from "./fr/invoices";
import { organizations, organizationRefusals } from "./fr/organizations";
import { mails } from "./fr/mails";
import { members, memberRefusals } from "./fr/members";
import { portal } from "./fr/portal";
import { ribs, ribRefusals } from "./fr/ribs";
import { rules } from "./fr/rules";
import { shell } from "./fr/shell";
import { ui } from "./fr/ui";
import { validation } from "./fr/validation";

/** French is the first language; every other one has the same keys. A file per room. */
export const fr = {
  common, ui, validation, shell, portal, accounts, habilitations, colleagues, invoices, einvoice, rules, documents, mails,
  audits, bills, debtors, imports, payments, messages, texts, organizations, members, dashboard, departments, inbox, ribs,
  refusals: {
    notFound: "Cette page ou cet élément n’existe pas, ou n’existe plus. Revenez à la page précédente.",
    forbidden: "Votre compte ne permet pas cette action. Adressez-vous au service si vous pensez qu’il le devrait.",
    changedMeanwhile: "Quelqu’un d’autre vient de modifier cet élément. Relisez la page, puis recommencez si c’est encore utile.",
    account: accountRefusals, department: departmentRefusals, inbox: inboxRefusals, habilitation: habilitationRefusals, invoice: invoiceRefusals, document: documentRefusals,
    bill: billRefusals, debtor: debtorRefusals, import: importRefusals, payment: paymentRefusals, message: messageRefusals, rib: ribRefusals, text: textRefusals, organization: organizationRefusals, member: memberRefusals,
  },
};
