import { archiveNumberSchema } from "@/lib/documents/document.schema";
import { hoursLater } from "@/lib/kernel/dates";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { loadRib, type MovingRib } from "./load-rib";
import type { RibEvent } from "./rib.events";
import { mayRevealIban } from "./rib.policy";

/** A reader of PDFs fetches a file in pieces, and a page shows it each time that it is opened: within so many hours that is one opening. */
const sameOpeningHours = 1;

type Proof = MovingRib & { readonly archiveNumber: string };

const loadProof = async (scope: Scope, { archiveNumber }: { archiveNumber: string }): Promise<Proof | null> => {
  const found = await scope.read((tx) => tx.document.findFirst({ where: { entry: { archiveNumber }, ribId: { not: null } }, select: { ribId: true } }));
  const rib = found?.ribId ? await loadRib(scope, { id: found.ribId }) : null;
  return rib && { ...rib, archiveNumber };
};

/** The bank's paper of a RIB, on which its whole IBAN stands, is about to be shown: that it was read, and by whom, is kept first. */
export const openProof = operation({
  name: "rib.open-proof",
  input: archiveNumberSchema,
  load: loadProof,
  may: mayRevealIban,
  run: ({ commit, actor, now }, _input, { id: ribId, establishmentId, archiveNumber }) =>
    commit(async ({ tx, emit }) => {
      const since = { ribId, type: "rib.proof-opened", actorId: actor.accountId, at: { gt: hoursLater(now, -sameOpeningHours) } };
      const opened = await tx.event.findFirst({ where: { ...since, payload: { path: ["archiveNumber"], equals: archiveNumber } }, select: { id: true } });
      if (!opened) await emit({ type: "rib.proof-opened", ribId, establishmentId, payload: { archiveNumber } } satisfies RibEvent);
    }),
});
