import { commitWithDocuments, takeUploads } from "@/lib/platform/archive";
import { operation } from "@/lib/platform/operation";
import type { HabilitationEvent } from "./habilitation.events";
import { mayCompleteHabilitation } from "./habilitation.policy";
import { completeHabilitationSchema } from "./habilitation.schema";
import { loadHabilitation } from "./load-habilitation";
import { moveHabilitation } from "./move-habilitation";

/** The applicant answers what was asked, with words or files: the request waits for a decision again. */
export const completeHabilitation = operation({
  name: "habilitation.complete",
  input: completeHabilitationSchema,
  load: loadHabilitation,
  may: mayCompleteHabilitation,
  run: async (scope, { id, note, proofs: sent }, subject) => {
    const proofs = await takeUploads(scope, sent, "proof", "proofs");
    return commitWithDocuments(
      scope,
      proofs,
      async ({ tx, emit }) => {
        await moveHabilitation(tx, "complete", subject, { note: note || null });
        const payload = { note: note || null, proofs: proofs.length };
        await emit({ type: "habilitation.completed", habilitationId: id, payload } satisfies HabilitationEvent);
        return { habilitationId: id };
      },
      () => Promise.resolve({ id }),
    );
  },
});
