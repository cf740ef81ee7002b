import { actableEstablishments, establishmentPage, knownEstablishment } from "@/lib/establishments/establishment.queries";
import { myEstablishments } from "@/lib/establishments/my-establishments.queries";
import { establishmentTrail } from "@/lib/establishments/trail.queries";
import { waitingActs } from "@/lib/establishments/waiting-acts.queries";
import { historyOf, proofsOf } from "@/lib/habilitations/habilitation-history";
import { habilitationFile, habilitationQueue } from "@/lib/habilitations/habilitation.queries";
import { invitationPage, myInvitations } from "@/lib/habilitations/invitation.queries";
import { obstacleTo, runningOf } from "@/lib/habilitations/invitation-obstacle";
import { knownOf } from "@/lib/habilitations/known-establishment";
import { holdAsManager, loadColleague, roleFor } from "@/lib/habilitations/load-colleague";
import { actorBelongs, livingManager, loadHabilitation, loadTerm } from "@/lib/habilitations/load-habilitation";
import { loadInvitation, loadTeam } from "@/lib/habilitations/load-invitation";
import { myHabilitation, myRequests } from "@/lib/habilitations/my-habilitation.queries";
import { colleagueFile, openInvitationsOf, teamPage } from "@/lib/habilitations/team.queries";
import { waitingHabilitations } from "@/lib/habilitations/waiting.queries";
import { watchEnds } from "@/lib/habilitations/watch-ends";
import { daysLater } from "@/lib/kernel/dates";
import { papeterie, people } from "@/prisma/world/people";
import { noon } from "@/tests/support/world";
import { comptoir } from "../../lib/invoices/counter";
import { agentOnly, everybody, notThereForAgents, refused, type Answers } from "./callers";
import { emptyPage, nothing, nothingListed, notThere, type Queries, type Wallless } from "./kinds";

const supplierOnly = (answer: unknown, others: unknown): Answers => ({ ...everybody(others), supplier: { answer } });
const theirOwn = [expect.objectContaining({ name: comptoir.name })];
const { id: supplierId } = people.fournisseur;
const candidat = { accountId: people.candidat.id, roles: [] };
const nothingWaits = { invoices: 0, refusals: 0, ribs: 0, drafts: 0 };
/** Three weeks before the rights that were given at noon end. */
const late = new Date("2029-11-01T11:00:00.000Z");

const establishments: Queries = {
  "establishments.actableEstablishments": { ask: actableEstablishments, next: supplierOnly(theirOwn, []), here: "supplier" },
  "establishments.establishmentPage": notThere((scope, { establishmentId }) => establishmentPage(scope, establishmentId), "supplier"),
  "establishments.establishmentTrail": notThere((scope, { establishmentId }) => establishmentTrail(scope, establishmentId), "supplier"),
  "establishments.knownEstablishment": nothing((scope) => knownEstablishment(scope, papeterie.identifier), "supplier"),
  "establishments.myEstablishments": { ask: async (scope) => (await myEstablishments(scope)).items, next: supplierOnly(theirOwn, []), here: "supplier" },
  "establishments.waitingActs": {
    ask: async (scope, { establishmentId }) => (await scope.read((tx) => waitingActs(tx, scope, [establishmentId]))).get(establishmentId), next: everybody(nothingWaits), here: "supplier",
  },
};

const rights: Queries = {
  "habilitations.actorBelongs": { ask: (scope) => scope.read((tx) => actorBelongs(tx, scope.actor, papeterie)), next: everybody(false), here: "supplier" },
  "habilitations.colleagueFile": notThere((scope, { establishmentId, habilitation }) => colleagueFile(scope, establishmentId, habilitation), "supplier"),
  "habilitations.habilitationFile": { ask: (scope, { request }) => habilitationFile(scope, request), next: notThereForAgents, here: "agent" },
  "habilitations.habilitationQueue": { ask: (scope) => habilitationQueue(scope, { tab: "todo" }), next: agentOnly(emptyPage), here: "agent" },
  "habilitations.historyOf": nothingListed((scope, { habilitation }) => scope.read((tx) => historyOf(tx, habilitation, "everybody"))),
  "habilitations.holdAsManager": {
    ask: (scope, { establishmentId }) => scope.commit(({ tx }) => holdAsManager(tx, scope, establishmentId)).then(() => "held"), next: refused("forbidden"), here: "supplier",
  },
  "habilitations.knownOf": nothing((scope) => scope.read((tx) => knownOf(tx, scope, papeterie))),
  "habilitations.livingManager": { ask: (scope, { establishmentId }) => scope.read((tx) => livingManager(tx, scope, establishmentId)), next: everybody(false), here: "agent" },
  "habilitations.loadColleague": nothing((scope, { habilitation }) => loadColleague(scope, { id: habilitation })),
  "habilitations.loadHabilitation": nothing((scope, { request }) => loadHabilitation(scope, { id: request })),
  "habilitations.loadTerm": nothing((scope, { habilitation }) => loadTerm(scope, { id: habilitation })),
  "habilitations.myHabilitation": notThere((scope, { habilitation }) => myHabilitation(scope, habilitation), "supplier"),
  "habilitations.myRequests": nothingListed((scope) => myRequests({ ...scope, actor: candidat }), "supplier"),
  "habilitations.proofsOf": nothingListed((scope, { habilitation }) => scope.read((tx) => proofsOf(tx, habilitation))),
  "habilitations.roleFor": nothing((scope, { establishmentId }) => scope.read((tx) => roleFor(tx, scope, establishmentId)), "supplier"),
  "habilitations.runningOf": nothing((scope) => scope.read((tx) => runningOf(tx, supplierId, papeterie))),
  "habilitations.teamPage": notThere((scope, { establishmentId }) => teamPage(scope, establishmentId), "supplier"),
  "habilitations.waitingHabilitations": { ask: waitingHabilitations, next: { ...everybody(null), agent: { answer: { count: 0, since: null } } }, here: "agent" },
  "habilitations.watchEnds": { ask: (scope) => watchEnds({ ...scope, now: late }), next: everybody({ told: 0, ended: 0 }), here: "desk" },
};

const invitations: Queries = {
  "habilitations.invitationPage": notThere((scope, { invitation }) => invitationPage(scope, invitation), "supplier"),
  "habilitations.loadInvitation": nothing((scope, { invitation }) => loadInvitation(scope, { id: invitation })),
  "habilitations.loadTeam": nothing((scope, { establishmentId }) => loadTeam(scope, { establishmentId })),
  "habilitations.myInvitations": nothingListed((scope) => myInvitations(scope)),
  "habilitations.obstacleTo": {
    ask: (scope, { establishmentId }) => {
      const open = { state: "open", expiresAt: daysLater(noon, 1), establishmentId, invitedById: supplierId, establishment: papeterie };
      return scope.read((tx) => obstacleTo(tx, scope, open, people.citoyen.id));
    },
    next: everybody("orphaned"), here: "desk",
  },
  "habilitations.openInvitationsOf": nothingListed((scope, { establishmentId }) => scope.read((tx) => openInvitationsOf(tx, scope, establishmentId))),
};

export const queriesOfEstablishments: Queries = { ...establishments, ...rights, ...invitations };

/** The same queries asked another way: by what a list may be narrowed with. */
export const narrowedOfEstablishments: Queries = {
  "establishments.myEstablishments by word": nothingListed(async (scope) => (await myEstablishments(scope, { search: "papeterie" })).items, "supplier"),
  "habilitations.habilitationQueue by reference": { ask: (scope, { reference }) => habilitationQueue(scope, { tab: "todo", search: reference }), next: agentOnly(emptyPage), here: "agent" },
};

export const walllessOfEstablishments: Wallless = {
  "habilitations.holdEstablishment": "part of approving: it makes the establishment of a request that was found",
  "habilitations.holdKnown": "holds the row of an establishment that was found, and reads nothing of it",
  "habilitations.joinEstablishment": "part of accepting: the invitation was found",
  "habilitations.prepareInvitee": "accounts belong to no organisation: it prepares that of the address which a manager gave",
};
