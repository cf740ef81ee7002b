import type { Templates } from "../template";

export const invoiceTemplates = {} satisfies Templates;
