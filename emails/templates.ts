import { accountTemplates } from "./accounts/templates";
import { auditTemplates } from "./audits/templates";
import { billTemplates } from "./bills/templates";
import { debtorTemplates } from "./debtors/templates";
import { documentTemplates } from "./documents/templates";
import { habilitationTemplates, invitationTemplates } from "./habilitations/templates";
import { importTemplates } from "./imports/templates";
import { invoiceTemplates } from "./invoices/templates";
import { memberTemplates } from "./members/templates";
import { messageTemplates } from "./messages/templates";
import { organizationTemplates } from "./organizations/templates";
import { paymentTemplates } from "./payments/templates";
import { ribTemplates } from "./ribs/templates";
import type { Templates } from "./template";

/** Every message that Guichet writes, by name. */
export const templates = {
  ...accountTemplates, ...auditTemplates, ...billTemplates, ...debtorTemplates, ...documentTemplates, ...habilitationTemplates, ...invitationTemplates, ...importTemplates, ...invoiceTemplates,
  ...memberTemplates, ...messageTemplates, ...organizationTemplates, ...paymentTemplates, ...ribTemplates,
} satisfies Templates;
