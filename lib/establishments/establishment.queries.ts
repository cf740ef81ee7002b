import { isRenewable, livingRight, mayActFor } from "@/lib/habilitations/habilitation";
import { fromDateColumn, type DateText } from "@/lib/kernel/dates";
import { bareIdentifier, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { EstablishmentFacts } from "./establishment";
import { maySeeEstablishment } from "./establishment.policy";

type Role = "manager" | "depositor" | "reader";
export type ActableEstablishment = Pick<EstablishmentFacts, "scheme" | "identifier" | "name" | "city"> & { readonly id: string; readonly role: Role };

/** The establishments that the person may act for now, by name: those to deposit for. */
export const actableEstablishments = (scope: Scope): Promise<ActableEstablishment[]> =>
  scope.read(async (tx) => {
    const { accountId } = scope.actor;
    if (accountId === null) return [];
    const living = await tx.habilitation.findMany({
      where: { ...livingRight(scope), accountId },
      select: { role: true, establishment: { select: { id: true, scheme: true, identifier: true, name: true, city: true } } },
      orderBy: [{ establishment: { name: "asc" } }, { id: "asc" }],
    });
    return living.flatMap(({ role, establishment }) =>
      establishment && mayActFor(role) ? [{ ...establishment, scheme: establishment.scheme as IdentifierScheme, role: role as Role }] : []);
  });

export type EstablishmentPage = EstablishmentFacts & {
  readonly id: string;
  readonly role: Role;
  /** How many people may act for it or follow it. */
  readonly people: number;
  /** The reader's own right. */
  readonly own: { readonly id: string; readonly until: DateText | null; readonly isRenewable: boolean };
};

const columns = { id: true, scheme: true, identifier: true, name: true, address: true, postalCode: true, city: true } as const;
const countedPeople = 1000;

/** What anyone may read of a company, of an establishment that the organisation knows by that number; who acts for it is not told. */
export const knownEstablishment = ({ read, actor, organization }: Scope, typed: string): Promise<EstablishmentFacts | null> =>
  read(async (tx) => {
    if (actor.accountId === null) return null;
    const known = await tx.establishment.findFirst({
      where: { scheme: { in: [...organization.identifierSchemes] }, identifier: bareIdentifier(typed) },
      select: { scheme: true, identifier: true, name: true, address: true, postalCode: true, city: true },
    });
    return known && { ...known, scheme: known.scheme as IdentifierScheme };
  });

/** An establishment that the person may act for or follow. Throws `notFound` for any other. */
export const establishmentPage = (scope: Scope, id: string): Promise<EstablishmentPage> =>
  scope.read(async (tx) => {
    const { actor } = scope;
    const establishment = isId(id) && await tx.establishment.findFirst({ where: { id }, select: columns });
    if (!establishment || actor.accountId === null) throw new Refusal("not-found", "notFound");
    const living = { ...livingRight(scope), establishmentId: id };
    const own = await tx.habilitation.findFirst({ where: { ...living, accountId: actor.accountId }, select: { id: true, role: true, state: true, expiresOn: true } });
    const actorRole = (own?.role ?? null) as Role | null;
    if (own === null || actorRole === null || !maySeeEstablishment(actor, { actorRole })) throw new Refusal("not-found", "notFound");
    const people = await tx.habilitation.findMany({ where: living, select: { id: true }, take: countedPeople });
    return {
      ...establishment, scheme: establishment.scheme as IdentifierScheme, role: actorRole, people: people.length,
      own: { id: own.id, until: own.expiresOn && fromDateColumn(own.expiresOn), isRenewable: isRenewable(own, scope) },
    };
  });
