export const invoices = {};
export const invoiceRefusals = {};
