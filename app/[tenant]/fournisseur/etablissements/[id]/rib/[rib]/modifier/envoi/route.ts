import { formRoute } from "@/app/_web/form-route";
import { changeRib } from "@/lib/ribs/change-rib";

export const POST = formRoute(changeRib, {
  form: "change-rib",
  files: { proofs: "proof" },
  back: ({ establishmentId, id }) => `/fournisseur/etablissements/${encodeURIComponent(establishmentId ?? "")}/rib/${encodeURIComponent(id ?? "")}/modifier`,
  then: ({ id, establishmentId }) => `/fournisseur/etablissements/${establishmentId}/rib/${id}?fait=change`,
});
