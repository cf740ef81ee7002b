import type { z } from "zod";
import type { AgentRole } from "@/lib/kernel/actor";
import { isSiret } from "@/lib/kernel/establishment-identifier";
import type { Scope } from "@/lib/platform/scope";
import { changeRib } from "@/lib/ribs/change-rib";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { requestRib } from "@/lib/ribs/request-rib";
import type { RibState } from "@/lib/ribs/rib";
import { refuseRib } from "@/lib/ribs/refuse-rib";
import type { confirmRibSchema } from "@/lib/ribs/rib.schema";
import { withdrawRib } from "@/lib/ribs/withdraw-rib";
import { organizations, papeterie, people, type OrganizationSlug, type PersonName } from "@/prisma/world/people";
import { noon, type World } from "@/tests/support/world";
import { keptProof } from "../habilitations/requests";
import { habilitate } from "../invoices/counter";

/** IBANs that pass their checks, of accounts that exist nowhere but in examples; the third is as those of New Caledonia are. */
export const ibans = ["FR1420041010050500013M02606", "FR7630006000011234567890189", "FR7617499000101234567890102", "FR7630001007941234567890185"] as const;

/** How a French IBAN stands where it is masked; what of the whole ones must not be read anywhere then. */
export const masked = /^FR\d\d (•{4} ){4}•{3}\d \d{3}$/;
export const wholeIbans = new RegExp(ibans.flatMap((iban) => [iban.slice(4, -4), iban.slice(8, 12)]).join("|"));

/** What the form of the demonstration's stationer says. */
export const facts = { label: "Compte courant", holder: "Papeterie du Centre SARL", iban: "FR14 2004 1010 0505 0001 3M02 606", bic: "DEMOFRPP" };

let serial = 0;
/** Numbers that pass their check: one for each establishment. */
const sirets = (function* () {
  for (let nic = 1000; ; nic++) if (isSiret(`552100554${String(nic).padStart(5, "0")}`)) yield `552100554${String(nic).padStart(5, "0")}`;
})();

/** An establishment of its own for a test, with people by what they are for it: the supplier of the demonstration is its manager. */
export async function establish(world: World, others: Right[] = [], slug: OrganizationSlug = "mairie"): Promise<string> {
  const id = await habilitate(world, "fournisseur", { slug, establishment: { ...papeterie, identifier: sirets.next().value } });
  for (const [person, more] of others) await joinEstablishment(world, id, person, more);
  return id;
}
export type Joining = { state?: string; role?: "manager" | "depositor" | "reader" };
type Right = readonly [person: PersonName, more?: Joining];

/** One more person for an establishment, a manager unless told. */
export async function joinEstablishment(world: World, id: string, person: PersonName, more: Joining = {}): Promise<void> {
  const found = await world.as("admin").read((tx) => tx.establishment.findFirstOrThrow({ where: { id } }));
  await habilitate(world, person, { establishment: { ...papeterie, identifier: found.identifier }, ...more });
}

/** The call-back of an agent, to a number of the organisation's own records. */
export const call: Omit<z.input<typeof confirmRibSchema>, "id"> = { calledNumber: "01 99 00 20 30", numberSource: "own-records", calledPerson: "Fanny Fournisseur, gérante", elsewhere: "on" };

/** Adds a RIB as a person does; what differs from the stationer's is given. */
export async function added(scope: Scope, establishmentId: string, more: Record<string, unknown> = {}): Promise<string> {
  return (await requestRib(scope, { ...facts, establishmentId, proofs: [await keptProof(scope)], ...more })).id;
}

/** Asks for a change as a person does, to the second IBAN unless told. */
export async function changed(scope: Scope, id: string, more: Record<string, unknown> = {}): Promise<string> {
  return (await changeRib(scope, { ...facts, iban: ibans[1], id, proofs: [await keptProof(scope)], ...more })).id;
}

/** Both agents of the mairie confirm it. */
export async function verified(world: World, id: string, now = noon): Promise<string> {
  for (const agent of ["agent", "admin"] as const) await confirmRib(world.as(agent, "mairie", { now }), { ...call, id });
  return id;
}

/** A RIB brought to a state by the verbs that lead there. */
export async function ribIn(world: World, state: RibState, establishmentId: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = await added(world.as("fournisseur"), establishmentId, more);
  if (state === "verified") await verified(world, id);
  if (state === "refused") await refuseRib(world.as("agent"), { id, reason: "Le titulaire n’est pas l’établissement." });
  if (state === "withdrawn") await withdrawRib(world.as("fournisseur"), { id });
  return id;
}

/** An invoice that was deposited with a RIB, and stands in a state. */
export async function invoiceWith(world: World, ribId: string, state: string): Promise<string> {
  const { establishmentId } = await rowOf(world, ribId);
  const amounts = { netAmount: 100, taxAmount: 20, grossAmount: 120, currency: "EUR" };
  const ended = { refused: { reasonCode: "CMD_ERR" }, cancelled: { reason: "Erreur." } }[state] ?? {};
  const { id } = await world.as("admin").commit(({ tx }) => tx.invoice.create({
    data: {
      ...amounts, ...ended, organizationId: organizations.mairie.id, establishmentId, depositedById: people.fournisseur.id, depositedAt: noon, stateAt: noon, issuedOn: noon, kind: "invoice",
      number: `FA-${++serial}`, state, ribId,
    },
    select: { id: true },
  }));
  return id;
}

/** A person with roles of Gestion that they do not hold in the demonstration. */
export const withRoles = (world: World, person: PersonName, ...roles: AgentRole[]): Scope => ({ ...world.as(person), actor: { ...world.as(person).actor, roles } });
export const withSettings = (scope: Scope, more: Partial<Scope["organization"]>): Scope => ({ ...scope, organization: { ...scope.organization, ...more } });

export const rowOf = (world: World, id: string, slug: OrganizationSlug = "mairie") => world.as("admin", slug).read((tx) => tx.rib.findFirstOrThrow({ where: { id } }));
export const typesOf = async (world: World, ribId: string) =>
  (await world.as("admin").read((tx) => tx.event.findMany({ where: { ribId }, orderBy: { id: "asc" }, select: { type: true } }))).map(({ type }) => type.replace("rib.", ""));
export const eventOf = (world: World, ribId: string, type: string) => world.as("admin").read((tx) => tx.event.findFirst({ where: { ribId, type: `rib.${type}` }, orderBy: { id: "desc" } }));
/** Who was told of a RIB by a message, in alphabetical order. */
export async function toldBy(world: World, ribId: string, template: string): Promise<string[]> {
  const mails = await world.mails();
  return mails.filter((mail) => mail.template === template && (mail.params as { ribId?: string }).ribId === ribId).map(({ recipient }) => recipient).sort();
}
