import { texts, textRefusals } from "./en/texts";
import { messages, messageRefusals } from "./en/messages";
import { payments, paymentRefusals } from "./en/payments";
import { imports, importRefusals } from "./en/imports";
import { debtors, debtorRefusals } from "./en/debtors";
import { audits } from "./en/audits";
import { bills, billRefusals } from "./en/bills";
import { accounts, accountRefusals } from "./en/accounts";
import { departments, departmentRefusals } from "./en/departments";
import { inbox, inboxRefusals } from "./en/inbox";
import { common } from "./en/common";
import { dashboard } from "./en/dashboard";
import { documents, documentRefusals } from "./en/documents";
import { einvoice } from "./en/einvoice";
import { colleagues } from "./en/colleagues";
import { habilitations, habilitationRefusals } from "./en/habilitations";
import { invoices, invoiceRefusals } from "./en/invoices";
import { organizations, organizationRefusals } from "./en/organizations";
import { mails } from "./en/mails";
import { members, memberRefusals } from "./en/members";
import { portal } from "./en/portal";
import { ribs, ribRefusals } from "./en/ribs";
import { rules } from "./en/rules";
import { shell } from "./en/shell";
import { ui } from "./en/ui";
import { validation } from "./en/validation";
import type { fr } from "./fr";
import type { Shape } from "./shape";

export const en = {
  common, ui, validation, shell, portal, accounts, habilitations, colleagues, invoices, einvoice, rules, documents, mails,
  audits, bills, debtors, imports, payments, messages, texts, organizations, members, dashboard, departments, inbox, ribs,
  refusals: {
    notFound: "This page or item does not exist, or no longer does. Go back to the previous page.",
    forbidden: "Your account does not allow this. Contact the department if you think that it should.",
    changedMeanwhile: "Someone else has just changed this item. Read the page again, then repeat if it is still needed.",
    account: accountRefusals, department: departmentRefusals, inbox: inboxRefusals, habilitation: habilitationRefusals, invoice: invoiceRefusals, document: documentRefusals,
    bill: billRefusals, debtor: debtorRefusals, import: importRefusals, payment: paymentRefusals, message: messageRefusals, rib: ribRefusals, text: textRefusals, organization: organizationRefusals, member: memberRefusals,
  },
} satisfies Shape<typeof fr>;
