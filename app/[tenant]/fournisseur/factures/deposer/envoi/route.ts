import { formRoute } from "@/app/_web/form-route";
import { depositInvoice } from "@/lib/invoices/deposit-invoice";

export const POST = formRoute(depositInvoice, {
  form: "deposit-invoice",
  files: { document: "invoice", attachments: "attachment" },
  back: "/fournisseur/factures/deposer",
  then: ({ id }) => `/fournisseur/factures/${id}?recu=1`,
});
