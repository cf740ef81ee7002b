import { formRoute } from "@/app/_web/form-route";
import { requestRib } from "@/lib/ribs/request-rib";

export const POST = formRoute(requestRib, {
  form: "request-rib",
  files: { proofs: "proof" },
  back: ({ establishmentId }) => `/fournisseur/etablissements/${encodeURIComponent(establishmentId ?? "")}/rib/nouveau`,
  then: ({ id, establishmentId }) => `/fournisseur/etablissements/${establishmentId}/rib/${id}?fait=ajoute`,
});
