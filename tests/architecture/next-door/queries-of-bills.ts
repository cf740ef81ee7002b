import { agentBill, agentBills } from "@/lib/bills/agent-bills.queries";
import { alertsLink, myAlerts } from "@/lib/bills/alerts.queries";
import { readBillHistory } from "@/lib/bills/bill-history.queries";
import { listBills } from "@/lib/bills/bill-list";
import { zipOfBills } from "@/lib/bills/bill-zip";
import { pageOf, readBill, readBillNumber } from "@/lib/bills/bill.queries";
import { customerNumbersOf, myBills } from "@/lib/bills/my-bills.queries";
import { myStatement } from "@/lib/bills/statement.queries";
import { billFigures } from "@/lib/bills/bill-figures.queries";
import { waitingBills } from "@/lib/bills/waiting-bills.queries";
import { attachDebtor } from "@/lib/debtors/attach-debtor";
import { claimsToDecide, myClaims } from "@/lib/debtors/claim.queries";
import { debtorFile } from "@/lib/debtors/debtor-file.queries";
import { debtorList } from "@/lib/debtors/debtor.queries";
import { findClaimedBill } from "@/lib/debtors/find-claimed-bill";
import { holdDebtor } from "@/lib/debtors/hold-debtor";
import { loadOpenClaim } from "@/lib/debtors/load-claim";
import { loadDebtor } from "@/lib/debtors/load-debtor";
import { waitingDebtors } from "@/lib/debtors/waiting-debtors.queries";
import { people } from "@/prisma/world/people";
import { agentOnly, everybody, notThereForAgents, withAccount } from "./callers";
import { emptyPage, nothing, nothingListed, notThere, type Queries, type Wallless } from "./kinds";
import { textOfStream } from "./read";

const { id: supplierId } = people.fournisseur;
const forbidden = { refusal: "forbidden" };
const none = { count: 0, since: null };
const waiting = { ...everybody(null), agent: { answer: none } };

const bills: Queries = {
  "bills.agentBill": notThere((scope, { due }) => agentBill(scope, due)),
  "bills.agentBills": { ask: (scope) => agentBills(scope, {}), next: agentOnly(emptyPage), here: "agent" },
  "bills.alertsLink": nothing((scope, { alerts }) => alertsLink(scope, alerts), "desk"),
  "bills.billFigures": { ask: (scope) => billFigures(scope, 12), next: { ...everybody(null), agent: { answer: expect.objectContaining({ unpaid: [], late: [] }) } }, here: "agent" },
  "bills.customerNumbersOf": nothingListed((scope) => scope.read((tx) => customerNumbersOf(tx, supplierId))),
  "bills.listBills": { ask: (scope) => scope.read((tx) => listBills(tx, {}, {})), next: everybody(emptyPage), here: "desk" },
  "bills.myAlerts": { ask: myAlerts, next: withAccount(expect.objectContaining({ hasBills: false }), forbidden), here: "supplier" },
  "bills.myBills": { ask: (scope) => myBills(scope, {}), next: withAccount(expect.objectContaining({ ...emptyPage, totals: [], customerNumbers: [] }), forbidden), here: "supplier" },
  "bills.myStatement": { ask: (scope) => myStatement(scope, 2026), next: withAccount(null, forbidden), here: "supplier" },
  "bills.pageOf": {
    ask: async (scope, { billRow }) => {
      const { document, history, payments } = await scope.read((tx) => pageOf(tx, scope, billRow, { named: true, products: new Map() }));
      return { document, history, payments };
    },
    next: everybody({ document: null, history: [], payments: [] }), here: "desk",
  },
  "bills.readBill": notThere((scope, { due }) => readBill(scope, due), "supplier"),
  "bills.readBillNumber": notThere((scope, { due }) => readBillNumber(scope, due), "supplier"),
  "bills.readBillHistory": nothingListed((scope, { declaredBill }) => scope.read((tx) => readBillHistory(tx, declaredBill, { named: true }))),
  "bills.waitingBills": { ask: waitingBills, next: waiting, here: "agent" },
  "bills.zipOfBills": {
    ask: (scope) => textOfStream(zipOfBills(scope, { from: "2026-01-01", to: "2026-12-31" })), next: withAccount(expect.not.stringContaining("SECRETE"), forbidden), here: "supplier",
  },
};

const debtors: Queries = {
  "debtors.attachDebtor": {
    ask: (scope, { debtor }) => scope.commit((commit) => attachDebtor(commit, scope, { debtorId: debtor, accountId: supplierId, by: "agent" })), next: everybody(false), here: "desk",
  },
  "debtors.claimsToDecide": { ask: (scope) => claimsToDecide(scope, {}), next: agentOnly(emptyPage), here: "agent" },
  "debtors.debtorFile": { ask: (scope, { debtor }) => debtorFile(scope, debtor), next: notThereForAgents, here: "agent" },
  "debtors.debtorList": { ask: (scope) => debtorList(scope, {}), next: agentOnly(emptyPage), here: "agent" },
  "debtors.findClaimedBill": nothing((scope) => scope.read((tx) => findClaimedBill(tx, { reference: "8001516", amount: "37,50" }))),
  "debtors.holdDebtor": nothing((scope, { debtor }) => scope.commit(({ tx }) => holdDebtor(tx, scope, debtor))),
  "debtors.loadDebtor": nothing((scope, { debtor }) => loadDebtor(scope, { id: debtor })),
  "debtors.loadOpenClaim": nothing((scope, { claim }) => loadOpenClaim(scope, { id: claim })),
  "debtors.myClaims": { ask: myClaims, next: withAccount([], forbidden), here: "supplier" },
  "debtors.waitingDebtors": { ask: waitingDebtors, next: { ...everybody({ claims: null, addresses: null }), agent: { answer: { claims: none, addresses: none } } }, here: "agent" },
};

export const queriesOfBills: Queries = { ...bills, ...debtors };

export const narrowedOfBills: Queries = {
  "bills.agentBills by debtor": { ask: (scope, { debtor }) => agentBills(scope, { debtorId: debtor }), next: agentOnly(emptyPage), here: "agent" },
  "bills.agentBills by word": { ask: (scope) => agentBills(scope, { search: "secrete" }), next: agentOnly(emptyPage), here: "agent" },
  "bills.agentBills declared": { ask: (scope) => agentBills(scope, { choice: "declared" }), next: agentOnly(emptyPage), here: "agent" },
  "bills.myBills by customer": { ask: async (scope) => (await myBills(scope, { customerNumber: "SECRETE-C1" })).items, next: withAccount([], forbidden), here: "supplier" },
  "debtors.debtorList by word": { ask: (scope) => debtorList(scope, { search: "secrete" }), next: agentOnly(emptyPage), here: "agent" },
  "debtors.debtorList by address": { ask: (scope) => debtorList(scope, { search: people.fournisseur.email }), next: agentOnly(emptyPage), here: "agent" },
};

export const walllessOfBills: Wallless = {
  "bills.orderOf": "reads nothing",
  "bills.ownAccount": "reads nothing",
  "debtors.accountAt": "an account belongs to the installation",
  "debtors.accountStateOf": "reads nothing",
  "debtors.debtorChanges": "a part of debtorFile, which finds nothing",
  "debtors.mailsTo": "a part of debtorFile, which finds nothing",
  "debtors.refusedAddresses": "a part of debtorList: of addresses of the organisation that is asked in",
  "debtors.inviteAccount": "part of inviting: it writes to the account of a debtor that was found",
  "debtors.makeCitizen": "part of attaching: it writes a membership of the organisation that it is asked in",
  "debtors.moveToAddress": "part of confirming and correcting: it moves a debtor that was found",
};
