import { formRoute } from "@/app/_web/form-route";
import { isId } from "@/lib/kernel/ids";
import { requestRib } from "@/lib/ribs/request-rib";

const draftIn = ({ draftId }: Readonly<Record<string, unknown>>) => (typeof draftId === "string" && isId(draftId) ? draftId : undefined);

/** A deposit that waited for a RIB goes on where it was left. */
export const POST = formRoute(async (scope, raw) => ({ ...(await requestRib(scope, raw)), draftId: draftIn(raw as Readonly<Record<string, unknown>>) }), {
  form: "request-rib",
  files: { proofs: "proof" },
  back: ({ establishmentId }) => `/fournisseur/etablissements/${encodeURIComponent(establishmentId ?? "")}/rib/nouveau`,
  then: ({ id, establishmentId, draftId }) => (draftId ? `/fournisseur/factures/deposer?brouillon=${draftId}&rib=ajoute` : `/fournisseur/etablissements/${establishmentId}/rib/${id}?fait=ajoute`),
});
