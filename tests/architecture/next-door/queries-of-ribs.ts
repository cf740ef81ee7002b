import { daysLater } from "@/lib/kernel/dates";
import { formerManagers } from "@/lib/ribs/former-managers";
import { loadRib, loadRibHolder, ribParties, ribPeople } from "@/lib/ribs/load-rib";
import { ribFile } from "@/lib/ribs/rib-file.queries";
import { historyOf } from "@/lib/ribs/rib-history";
import { ribQueue } from "@/lib/ribs/rib-queue.queries";
import { warningsOf } from "@/lib/ribs/rib-warnings";
import { depositableRibs, establishmentRibs, ribPage } from "@/lib/ribs/rib.queries";
import { strictestSettings, strictestSince } from "@/lib/ribs/strictest-settings";
import { unpaidInvoices } from "@/lib/ribs/unpaid-invoices";
import { waitingRibs } from "@/lib/ribs/waiting-ribs.queries";
import { papeterie, people } from "@/prisma/world/people";
import { noon } from "@/tests/support/world";
import { comptoir } from "../../lib/invoices/counter";
import { ibans } from "../../lib/ribs/ribs";
import { agentOnly, everybody, notThereForAgents } from "./callers";
import { emptyPage, nothing, nothingListed, notThere, type Queries, type Wallless } from "./kinds";

const noPeople = { managers: [], depositors: [], readers: [], belonging: [] };

export const queriesOfRibs: Queries = {
  "ribs.depositableRibs": nothingListed((scope, { establishmentId }) => depositableRibs(scope, establishmentId), "supplier"),
  "ribs.establishmentRibs": notThere((scope, { establishmentId }) => establishmentRibs(scope, establishmentId), "supplier"),
  "ribs.formerManagers": nothingListed((scope, { establishmentId }) => scope.read((tx) => formerManagers(tx, establishmentId, daysLater(noon, -30)))),
  "ribs.historyOf": nothingListed((scope, { rib }) => scope.read((tx) => historyOf(tx, rib, { named: true, belonging: [] }))),
  "ribs.loadRib": nothing((scope, { rib }) => loadRib(scope, { id: rib })),
  "ribs.loadRibHolder": nothing((scope, { establishmentId }) => loadRibHolder(scope, { establishmentId })),
  "ribs.ribFile": { ask: (scope, { rib }) => ribFile(scope, rib), next: notThereForAgents, here: "agent" },
  "ribs.ribPage": notThere((scope, { establishmentId, rib }) => ribPage(scope, establishmentId, rib), "supplier"),
  "ribs.ribParties": {
    ask: (scope, { establishmentId }) => scope.read((tx) => ribParties(tx, scope, { establishment: papeterie, establishmentId, iban: ibans[0], requestedAt: noon })), next: everybody(noPeople), here: "desk",
  },
  "ribs.ribPeople": { ask: (scope) => scope.read((tx) => ribPeople(tx, scope, papeterie)), next: everybody(noPeople), here: "desk" },
  "ribs.ribQueue": { ask: (scope) => ribQueue(scope, { tab: "todo" }), next: agentOnly(emptyPage), here: "agent" },
  "ribs.strictestSettings": {
    ask: (scope) => scope.read((tx) => strictestSettings(tx, scope, daysLater(noon, -1))), next: everybody({ confirmations: 2, coolingHours: 48 }), here: "agent",
  },
  "ribs.strictestSince": {
    ask: async (scope) => (await scope.read((tx) => strictestSince(tx, scope, daysLater(noon, -1))))(daysLater(noon, -1)), next: everybody({ confirmations: 2, coolingHours: 48 }), here: "agent",
  },
  "ribs.unpaidInvoices": { ask: (scope, { rib }) => scope.read((tx) => unpaidInvoices(tx, rib)), next: everybody(0), here: "agent" },
  "ribs.waitingRibs": { ask: waitingRibs, next: { ...everybody(null), agent: { answer: { count: 0, since: null } } }, here: "agent" },
  "ribs.warningsOf": {
    ask: async (scope, { provinceEstablishment }) => {
      const asked = { establishmentId: provinceEstablishment, establishment: comptoir, iban: ibans[0], bic: "DEMOFRPP", holder: comptoir.name, requestedById: people.fournisseur.id, requestedAt: noon };
      return (await scope.read((tx) => warningsOf(tx, scope, asked))).sameIban;
    },
    next: everybody([]), here: "agent",
  },
};

export const walllessOfRibs: Wallless = {
  "ribs.holdRibs": "waits for others who write, and tells nothing",
  "ribs.writeRib": "part of adding and changing: it writes to an establishment that was found",
};
