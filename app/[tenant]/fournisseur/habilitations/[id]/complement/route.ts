import { formRoute } from "@/app/_web/form-route";
import { completeHabilitation } from "@/lib/habilitations/complete-habilitation";

export const POST = formRoute(completeHabilitation, {
  form: "complete-habilitation",
  files: { proofs: "proof" },
  back: ({ id }) => `/fournisseur/habilitations/${encodeURIComponent(id ?? "")}`,
  then: ({ id }) => `/fournisseur/habilitations/${id}?complete=1`,
});
