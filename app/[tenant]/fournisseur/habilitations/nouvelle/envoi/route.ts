import { formRoute } from "@/app/_web/form-route";
import { requestHabilitation } from "@/lib/habilitations/request-habilitation";

export const POST = formRoute(requestHabilitation, {
  form: "request-habilitation",
  files: { proofs: "proof" },
  back: "/fournisseur/habilitations/nouvelle",
  then: ({ id }) => `/fournisseur/habilitations/${id}?recu=1`,
});
