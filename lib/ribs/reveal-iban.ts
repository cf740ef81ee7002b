import { ibanText, maskedIban } from "@/lib/kernel/iban";
import { operation } from "@/lib/platform/operation";
import { loadRib } from "./load-rib";
import type { RibEvent } from "./rib.events";
import { mayRevealIban } from "./rib.policy";
import { ribIdSchema } from "./rib.schema";

/** « Afficher »: gives the whole IBAN, as it is printed, and keeps that it was read and by whom. */
export const revealIban = operation({
  name: "rib.reveal",
  input: ribIdSchema,
  load: loadRib,
  may: mayRevealIban,
  run: (scope, { id }, { iban, establishmentId }) =>
    scope.commit(async ({ emit }) => {
      await emit({ type: "rib.revealed", ribId: id, establishmentId, payload: { iban: maskedIban(iban) } } satisfies RibEvent);
      return { iban: ibanText(iban) };
    }),
});
