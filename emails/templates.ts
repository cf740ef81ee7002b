import { accountTemplates } from "./accounts/templates";
import { documentTemplates } from "./documents/templates";
import { habilitationTemplates } from "./habilitations/templates";
import { invoiceTemplates } from "./invoices/templates";
import type { Templates } from "./template";

/** Every message that Guichet writes, by name. */
export const templates = { ...accountTemplates, ...documentTemplates, ...habilitationTemplates, ...invoiceTemplates } satisfies Templates;
