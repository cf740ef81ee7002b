import { formRoute } from "@/app/_web/form-route";
import { prepareDrafts } from "@/lib/invoices/prepare-drafts";

const page = "/fournisseur/factures/deposer/plusieurs";

export const POST = formRoute(prepareDrafts, {
  form: "prepare-drafts", files: { documents: "invoice" }, several: true, back: page, then: ({ ids }) => `${page}?lot=${ids.join(",")}`,
});
