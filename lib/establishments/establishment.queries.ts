import { bareIdentifier, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { EstablishmentFacts } from "./establishment";
import { mayKnowColleagues, maySeeEstablishment } from "./establishment.policy";

type Role = "manager" | "depositor" | "reader";
export type ActableEstablishment = Pick<EstablishmentFacts, "scheme" | "identifier" | "name" | "city"> & { readonly id: string; readonly role: Role };

/** The establishments that the person may act for now, by name: those to deposit for. */
export const actableEstablishments = ({ read, actor }: Scope): Promise<ActableEstablishment[]> =>
  read(async (tx) => {
    if (actor.accountId === null) return [];
    const approved = await tx.habilitation.findMany({
      where: { accountId: actor.accountId, state: "approved" },
      select: { role: true, establishment: { select: { id: true, scheme: true, identifier: true, name: true, city: true } } },
      orderBy: [{ establishment: { name: "asc" } }, { id: "asc" }],
    });
    return approved.flatMap(({ role, establishment }) =>
      establishment ? [{ ...establishment, scheme: establishment.scheme as IdentifierScheme, role: role as Role }] : []);
  });

export type PersonView = { readonly id: string; readonly name: string; readonly position: string; readonly role: Role | null; readonly suspended: boolean };
export type EstablishmentPage = EstablishmentFacts & {
  readonly id: string;
  readonly role: Role;
  /** How many people may act for it. */
  readonly people: number;
  /** Who they are, and who asks to be one of them; null for those who do not manage it. */
  readonly colleagues: { readonly habilitated: readonly PersonView[]; readonly asking: readonly PersonView[] } | null;
};

const columns = { id: true, scheme: true, identifier: true, name: true, address: true, postalCode: true, city: true } as const;
const peopleShown = 100;

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

/** An establishment that the person may act for. Throws `notFound` for any other. */
export const establishmentPage = ({ read, actor }: Scope, id: string): Promise<EstablishmentPage> =>
  read(async (tx) => {
    const establishment = isId(id) && await tx.establishment.findFirst({ where: { id }, select: columns });
    if (!establishment || actor.accountId === null) throw new Refusal("not-found", "notFound");
    const own = await tx.habilitation.findFirst({ where: { establishmentId: id, accountId: actor.accountId, state: "approved" }, select: { role: true } });
    const actorRole = (own?.role ?? null) as Role | null;
    if (actorRole === null || !maySeeEstablishment(actor, { actorRole })) throw new Refusal("not-found", "notFound");
    const { scheme, identifier } = establishment;
    const rows = await tx.habilitation.findMany({
      where: { scheme, identifier, state: { in: ["submitted", "complement-requested", "approved", "suspended"] } },
      orderBy: { submittedAt: "asc" },
      take: peopleShown,
      select: { id: true, state: true, role: true, position: true, account: { select: { name: true, email: true } } },
    });
    const view = ({ account, state, role, ...row }: (typeof rows)[number]): PersonView => ({ ...row, name: account.name ?? account.email, role: role as Role | null, suspended: state === "suspended" });
    const habilitated = rows.filter(({ state }) => state === "approved" || state === "suspended");
    return {
      ...establishment, scheme: scheme as IdentifierScheme, role: actorRole, people: habilitated.filter(({ state }) => state === "approved").length,
      colleagues: mayKnowColleagues(actor, { actorRole }) ? { habilitated: habilitated.map(view), asking: rows.filter((row) => !habilitated.includes(row)).map(view) } : null,
    };
  });
