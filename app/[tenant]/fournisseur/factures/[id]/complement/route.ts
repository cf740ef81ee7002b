import { formRoute } from "@/app/_web/form-route";
import { completeInvoice } from "@/lib/invoices/complete-invoice";

export const POST = formRoute(completeInvoice, {
  form: "complete-invoice",
  files: { attachments: "attachment" },
  back: ({ invoiceId }) => `/fournisseur/factures/${encodeURIComponent(invoiceId ?? "")}`,
  then: ({ id }) => `/fournisseur/factures/${id}?fait=completee`,
});
