import type { EstablishmentSubject } from "@/lib/establishments/establishment.policy";
import type { ColleagueSubject, HabilitationSubject } from "@/lib/habilitations/habilitation.policy";
import type { InvitedSubject, TeamSubject } from "@/lib/habilitations/invitation.policy";
import type { Actor } from "@/lib/kernel/actor";
import { always, belonging, concerned, stranger, type Subject, type Subjects } from "./cast";

type Role = "manager" | "depositor" | "reader";

const request = (accountId: string, people: readonly string[]) => (actor: Actor): HabilitationSubject =>
  ({ id: "habilitation", state: "submitted", accountId, establishmentId: null, actorBelongs: people.includes(actor.accountId ?? "") });
const habilitations: Subject[] = [
  { name: "of the establishment of the two who belong", of: request(concerned, [concerned, belonging]) },
  { name: "of another establishment", of: request(stranger, [stranger]) },
];

/** What the person concerned is for the establishment; nobody else is anything there. */
const roleOf = (role: Role | null) => ({ accountId }: Actor): Role | null => (accountId === concerned ? role : null);
const asPart = (role: Role | null) => (actor: Actor): EstablishmentSubject & TeamSubject => ({ actorRole: roleOf(role)(actor) });
const right = (accountId: string, role: Role) => (actor: Actor): ColleagueSubject => ({ accountId, actorRole: roleOf(role)(actor) });
const colleagues: Subject[] = [
  { name: "a colleague’s, where the person concerned is a manager", of: right(stranger, "manager") },
  { name: "their own, where the person concerned is a manager", of: right(concerned, "manager") },
  { name: "a colleague’s, where the person concerned is a depositor", of: right(stranger, "depositor") },
  { name: "their own, where the person concerned is a depositor", of: right(concerned, "depositor") },
];
const teams: Subject[] = [
  { name: "where the person concerned is a manager", of: asPart("manager") },
  { name: "where the person concerned is a depositor", of: asPart("depositor") },
  { name: "where the person concerned is a reader", of: asPart("reader") },
];
const invited = (email: string) => ({ accountId }: Actor): InvitedSubject => ({ email, accountEmail: accountId });

export const operationsOfEstablishments: Subjects = {
  "habilitation.announce-end": always("a right that ends soon"),
  "habilitation.appoint-manager": habilitations,
  "habilitation.approve": habilitations,
  "habilitation.change-role": colleagues,
  "habilitation.complete": habilitations,
  "habilitation.expire": always("a right whose last day has passed"),
  "habilitation.hand-over": colleagues,
  "habilitation.leave": colleagues,
  "habilitation.refuse": habilitations,
  "habilitation.reinstate": habilitations,
  "habilitation.remove": colleagues,
  "habilitation.renew": colleagues,
  "habilitation.renew-by-agent": habilitations,
  "habilitation.request": [{ name: "for any establishment", of: ({ accountId }) => ({ accountId }) }],
  "habilitation.request-complement": habilitations,
  "habilitation.suspend": habilitations,
  "habilitation.withdraw": habilitations,
  "invitation.accept": [{ name: "to the address of the person concerned", of: invited(concerned) }, { name: "to another address", of: invited("elsewhere") }],
  "invitation.invite": teams,
  "invitation.send-again": teams,
  "invitation.withdraw": teams,
};

export const readingsOfEstablishments: Subjects = {
  "establishments.mayReadTrail": teams,
  "establishments.maySeeEstablishment": [...teams, { name: "of others", of: asPart(null) }],
  "habilitations.mayReadHabilitations": always("all requests"),
};
