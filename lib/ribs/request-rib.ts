import { maskedIban } from "@/lib/kernel/iban";
import { commitWithDocuments, takeUploads } from "@/lib/platform/archive";
import { operation } from "@/lib/platform/operation";
import { holdRibs } from "./hold-ribs";
import { loadRibHolder } from "./load-rib";
import type { RibEvent } from "./rib.events";
import { mayKeepRibs } from "./rib.policy";
import { requestRibSchema } from "./rib.schema";
import { writeRib } from "./write-rib";

/** A supplier adds a RIB to an establishment, with the bank's paper, which is archived. It is to be verified, and every manager is told at once. */
export const requestRib = operation({
  name: "rib.request",
  input: requestRibSchema,
  load: loadRibHolder,
  may: mayKeepRibs,
  run: async (scope, { establishmentId, ...facts }) => {
    const proofs = await takeUploads(scope, facts.proofs, "proof", "proofs");
    return commitWithDocuments(
      scope,
      proofs,
      async ({ tx }) => {
        await holdRibs(tx, scope, establishmentId);
        return { ribId: await writeRib(tx, scope, { establishmentId, facts }) };
      },
      async ({ emit }, { ribId }) => {
        const payload = { iban: maskedIban(facts.iban), bic: facts.bic, holder: facts.holder };
        await emit({ type: "rib.requested", ribId, establishmentId, payload } satisfies RibEvent);
        return { id: ribId, establishmentId };
      },
    );
  },
});
