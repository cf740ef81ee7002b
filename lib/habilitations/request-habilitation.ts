import type { z } from "zod";
import { Refusal } from "@/lib/kernel/refusal";
import { commitWithDocuments, takeUploads } from "@/lib/platform/archive";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Commit, Scope } from "@/lib/platform/scope";
import { endPassed, passedColumns } from "./end-passed";
import { hasPassed, runningStates, type HabilitationState } from "./habilitation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { mayRequestHabilitation } from "./habilitation.policy";
import { requestHabilitationSchema } from "./habilitation.schema";
import { nextReference } from "./next-reference";

type Asked = z.output<typeof requestHabilitationSchema>;

/** Someone asks to act for an establishment, with proofs. Gives the reference that their receipt carries. */
export const requestHabilitation = operation({
  name: "habilitation.request",
  input: requestHabilitationSchema,
  load: ({ actor }) => Promise.resolve({ accountId: actor.accountId }),
  may: mayRequestHabilitation,
  run: async (scope, asked, { accountId }) => {
    if (accountId === null) throw new Refusal("forbidden", "forbidden");
    if (!scope.organization.identifierSchemes.includes(asked.scheme)) throw new Refusal("conflict", "habilitation.schemeNotTaken", {}, "scheme");
    const proofs = await takeUploads(scope, asked.proofs, "proof", "proofs");
    return commitWithDocuments(
      scope,
      proofs,
      async ({ tx, emit }) => {
        await endOwnPassed({ tx, emit }, scope, accountId, asked);
        const { id, reference } = await writeRequest(tx, scope, asked, accountId);
        const payload = { note: asked.note || null, proofs: proofs.length };
        const known = await tx.establishment.findFirst({ where: { scheme: asked.scheme, identifier: asked.identifier }, select: { id: true } });
        await emit({ type: "habilitation.requested", ...aboutRight({ id, establishmentId: known?.id ?? null }), payload } satisfies HabilitationEvent);
        return { habilitationId: id, reference };
      },
      (_commit, { habilitationId, reference }) => Promise.resolve({ id: habilitationId, reference }),
    );
  },
});

/** A right of theirs whose last day has passed makes room for the new request, if the daily task has not ended it yet. */
async function endOwnPassed(commit: Pick<Commit, "tx" | "emit">, scope: Scope, accountId: string, { scheme, identifier }: Pick<Asked, "scheme" | "identifier">): Promise<void> {
  const held = await commit.tx.habilitation.findFirst({ where: { accountId, scheme, identifier, state: "approved" }, select: passedColumns });
  if (held && hasPassed(held, scope)) await endPassed(commit, scope, held);
}

async function writeRequest(tx: Tx, scope: Scope, { name, proofs: _proofs, note, ...claimed }: Asked, accountId: string) {
  const written = await tx.habilitation.createManyAndReturn({
    data: [{
      ...claimed, accountId, establishmentName: name, note: note || null,
      organizationId: scope.organization.id, reference: await nextReference(tx, scope), submittedAt: scope.now,
    }],
    skipDuplicates: true,
    select: { id: true, reference: true },
  });
  // Nothing written: the person has a running one for this establishment. What was taken from the series comes back with the rollback.
  if (written[0] === undefined) throw await alreadyRunning(tx, accountId, claimed);
  return written[0];
}

const words: Partial<Record<HabilitationState, string>> = { approved: "habilitation.alreadyApproved", suspended: "habilitation.alreadySuspended" };

async function alreadyRunning(tx: Tx, accountId: string, { scheme, identifier }: Pick<Asked, "scheme" | "identifier">): Promise<Refusal> {
  const where = { accountId, scheme, identifier, state: { in: [...runningStates] } };
  const { reference, state } = await tx.habilitation.findFirstOrThrow({ where, select: { reference: true, state: true } });
  return new Refusal("conflict", words[state as HabilitationState] ?? "habilitation.alreadyAsked", { reference }, "identifier");
}
