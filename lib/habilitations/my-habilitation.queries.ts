import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { Scope } from "@/lib/platform/scope";
import { canMove, type HabilitationRole, type HabilitationState, type RightToAct } from "./habilitation";
import type { HistoryEntry } from "./habilitation.events";
import { historyOf, proofsOf, type ProofView } from "./habilitation-history";
import { mayCompleteHabilitation, mayFollowHabilitation } from "./habilitation.policy";

export type MyRequest = Pick<EstablishmentFacts, "scheme" | "identifier" | "name"> & {
  readonly id: string; readonly reference: string; readonly state: HabilitationState; readonly submittedAt: Date;
};
export type MyEstablishment = Pick<EstablishmentFacts, "scheme" | "identifier" | "name" | "city"> & { readonly id: string; readonly role: HabilitationRole };
export type SupplierHome = { readonly establishments: readonly MyEstablishment[]; readonly requests: readonly MyRequest[] };

const shown = 100;

/** Where a supplier stands with the organisation: the establishments that they may act for, by name, and their other requests, latest first. */
export const supplierHome = ({ read, actor }: Scope): Promise<SupplierHome> =>
  read(async (tx) => {
    if (actor.accountId === null) return { establishments: [], requests: [] };
    const mine = await tx.habilitation.findMany({
      where: { accountId: actor.accountId },
      orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
      take: shown,
      select: {
        id: true, reference: true, state: true, role: true, scheme: true, identifier: true, establishmentName: true, submittedAt: true,
        establishment: { select: { id: true, scheme: true, identifier: true, name: true, city: true } },
      },
    });
    const establishments = mine.flatMap(({ state, role, establishment }) =>
      state === "approved" && establishment ? [{ ...establishment, scheme: establishment.scheme as IdentifierScheme, role: role as HabilitationRole }] : []);
    const requests = mine.filter(({ state }) => state !== "approved").map(({ establishment: _known, role: _role, establishmentName: name, ...request }) => ({
      ...request, name, scheme: request.scheme as IdentifierScheme, state: request.state as HabilitationState,
    }));
    return { establishments: establishments.sort((one, other) => one.name.localeCompare(other.name)), requests };
  });

export type MyHabilitation = EstablishmentFacts & {
  readonly id: string;
  readonly reference: string;
  readonly state: HabilitationState;
  readonly role: HabilitationRole | null;
  readonly position: string;
  readonly right: RightToAct;
  readonly reason: string | null;
  readonly submittedAt: Date;
  readonly establishmentId: string | null;
  readonly proofs: readonly ProofView[];
  readonly history: readonly HistoryEntry[];
  readonly may: { readonly complete: boolean };
};

const columns = {
  id: true, reference: true, state: true, accountId: true, role: true, scheme: true, identifier: true, establishmentName: true, address: true, postalCode: true, city: true,
  position: true, right: true, reason: true, submittedAt: true, establishmentId: true,
} as const;

/** One's own request, as one follows it: agents are not named. Throws `notFound` for anybody else's. */
export const myHabilitation = ({ read, actor }: Scope, id: string): Promise<MyHabilitation> =>
  read(async (tx) => {
    const row = isId(id) && await tx.habilitation.findFirst({ where: { id }, select: columns });
    if (!row) throw new Refusal("not-found", "notFound");
    const { accountId, establishmentName: name, ...facts } = row;
    const state = row.state as HabilitationState;
    const subject = { id, state, accountId, actorBelongs: true };
    if (!mayFollowHabilitation(actor, subject)) throw new Refusal("not-found", "notFound");
    return {
      ...facts, name, state, scheme: row.scheme as IdentifierScheme, role: row.role as HabilitationRole | null, right: row.right as RightToAct,
      proofs: await proofsOf(tx, id), history: await historyOf(tx, id, new Map()),
      may: { complete: mayCompleteHabilitation(actor, subject) && canMove("complete", state) },
    };
  });
