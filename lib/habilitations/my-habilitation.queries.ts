import { fromDateColumn, type DateText } from "@/lib/kernel/dates";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { Scope } from "@/lib/platform/scope";
import { canMove, livingRight, type HabilitationRole, type HabilitationState, type RightToAct } from "./habilitation";
import type { HistoryEntry } from "./habilitation.events";
import { historyOf, proofsOf, type ProofView } from "./habilitation-history";
import { mayCompleteHabilitation, mayFollowHabilitation } from "./habilitation.policy";

export type MyRequest = Pick<EstablishmentFacts, "scheme" | "identifier" | "name"> & {
  readonly id: string; readonly reference: string; readonly state: HabilitationState; readonly submittedAt: Date;
};

const shown = 100;

/** Requests of a person, and rights that hold no more, latest first. */
export const myRequests = (scope: Scope): Promise<MyRequest[]> =>
  scope.read(async (tx) => {
    const { accountId } = scope.actor;
    if (accountId === null) return [];
    const mine = await tx.habilitation.findMany({
      where: { accountId, NOT: livingRight(scope) }, orderBy: [{ submittedAt: "desc" }, { id: "desc" }], take: shown,
      select: { id: true, reference: true, state: true, scheme: true, identifier: true, establishmentName: true, submittedAt: true },
    });
    return mine.map(({ establishmentName: name, ...request }) => ({ ...request, name, scheme: request.scheme as IdentifierScheme, state: request.state as HabilitationState }));
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
  readonly until: DateText | null;
  readonly establishmentId: string | null;
  readonly proofs: readonly ProofView[];
  readonly history: readonly HistoryEntry[];
  readonly may: { readonly complete: boolean };
};

const columns = {
  id: true, reference: true, state: true, accountId: true, role: true, scheme: true, identifier: true, establishmentName: true, address: true, postalCode: true, city: true,
  position: true, right: true, reason: true, submittedAt: true, establishmentId: true, expiresOn: true,
} as const;

/** One's own request, as one follows it: agents are not named. Throws `notFound` for anybody else's. */
export const myHabilitation = ({ read, actor }: Scope, id: string): Promise<MyHabilitation> =>
  read(async (tx) => {
    const row = isId(id) && await tx.habilitation.findFirst({ where: { id }, select: columns });
    if (!row) throw new Refusal("not-found", "notFound");
    const { accountId, establishmentName: name, expiresOn, ...facts } = row;
    const state = row.state as HabilitationState;
    const subject = { id, state, accountId, establishmentId: row.establishmentId, actorBelongs: true };
    if (!mayFollowHabilitation(actor, subject)) throw new Refusal("not-found", "notFound");
    return {
      ...facts, name, state, until: expiresOn && fromDateColumn(expiresOn), scheme: row.scheme as IdentifierScheme, role: row.role as HabilitationRole | null, right: row.right as RightToAct,
      proofs: await proofsOf(tx, id), history: await historyOf(tx, id, new Map()),
      may: { complete: mayCompleteHabilitation(actor, subject) && canMove("complete", state) },
    };
  });
