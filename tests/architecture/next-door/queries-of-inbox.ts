import { agentsOfAccounting, departmentPage, departments, inboxPeople } from "@/lib/departments/department.queries";
import { loadDepartment } from "@/lib/departments/load-department";
import { bulkChoice, bulkReport } from "@/lib/invoices/act-in-bulk.queries";
import { assignmentOf } from "@/lib/invoices/assign-invoice.queries";
import { deskView } from "@/lib/invoices/desk-view.queries";
import { alikeInvoices } from "@/lib/invoices/duplicate.queries";
import { listInvoices, neighboursIn } from "@/lib/invoices/invoice-list";
import { readRows } from "@/lib/invoices/invoice-rows";
import { holdRight } from "@/lib/invoices/hold-right";
import { searchConditions } from "@/lib/invoices/invoice-search";
import { establishmentName, inboxInvoices, inboxNeighbours, inboxRows } from "@/lib/invoices/invoice-list.queries";
import { organizations, people } from "@/prisma/world/people";
import { agentOnly, everybody, refused } from "./callers";
import { emptyPage, nothing, nothingListed, notThere, type Queries, type Wallless } from "./kinds";

const everywhere = { branches: [{}], also: [] };
const alone = { previous: null, next: null };

const ofDepartments: Queries = {
  "departments.agentsOfAccounting": nothingListed((scope) => scope.read((tx) => agentsOfAccounting(tx, organizations.mairie.id))),
  "departments.departmentPage": notThere((scope, { department }) => departmentPage(scope, department)),
  "departments.departments": { ask: async (scope, { department }) => (await departments(scope)).filter(({ id }) => id === department), next: agentOnly([]), here: "agent" },
  "departments.inboxPeople": { ask: inboxPeople, next: agentOnly([expect.objectContaining({ id: people.agentProvince.id })]), here: "agent" },
  "departments.loadDepartment": nothing((scope, { department }) => loadDepartment(scope, { id: department })),
};

export const queriesOfInbox: Queries = {
  ...ofDepartments,
  "invoices.alikeInvoices": nothingListed((scope, { invoice }) => scope.read((tx) => alikeInvoices(tx, invoice))),
  "invoices.assignmentOf": {
    ask: async (scope, { invoice }) => { const { department, assignee } = await scope.read((tx) => assignmentOf(tx, scope, invoice)); return { department, assignee }; },
    next: everybody({ department: null, assignee: null }), here: "agent",
  },
  "invoices.bulkChoice": { ask: async (scope, { invoice }) => (await bulkChoice(scope, "assign", [invoice])).rows, next: agentOnly([]), here: "agent" },
  "invoices.bulkReport": notThere((scope, { bulk }) => bulkReport(scope, bulk)),
  "invoices.deskView": notThere((scope, { invoice }) => deskView(scope, invoice)),
  "invoices.establishmentName": nothing((scope, { establishmentId }) => establishmentName(scope, establishmentId)),
  "invoices.holdRight": {
    ask: (scope, { establishmentId }) => scope.commit(async ({ tx }) => { await holdRight(tx, scope, establishmentId); return "held"; }), next: refused("forbidden"), here: "supplier",
  },
  "invoices.inboxNeighbours": { ask: (scope, { invoice }) => inboxNeighbours(scope, {}, invoice), next: agentOnly(alone), here: "agent" },
  "invoices.inboxRows": nothingListed((scope, { invoice }) => scope.read((tx) => inboxRows(tx, scope, [invoice]))),
  "invoices.listInvoices": { ask: (scope) => scope.read((tx) => listInvoices(tx, {}, everywhere)), next: everybody(emptyPage), here: "agent" },
  "invoices.neighboursIn": { ask: (scope, { invoice }) => scope.read((tx) => neighboursIn(tx, {}, everywhere, invoice)), next: everybody(alone), here: "agent" },
  "invoices.readRows": nothingListed((scope, { invoice }) => scope.read((tx) => readRows(tx, [invoice]))),
  "invoices.searchConditions": { ask: (scope) => scope.read((tx) => searchConditions(tx, "papeterie SECRETE")), next: everybody([{ id: { in: [] } }]), here: "agent" },
};

/** The same queries asked another way: by what a list may be narrowed with. */
export const narrowedOfInbox: Queries = {
  "invoices.inboxInvoices by department": { ask: (scope, { department }) => inboxInvoices(scope, { departmentId: department }), next: agentOnly(emptyPage), here: "agent" },
  "invoices.inboxInvoices by person": { ask: (scope) => inboxInvoices(scope, { assignee: people.admin.id }), next: agentOnly(emptyPage), here: "agent" },
};

export const walllessOfInbox: Wallless = {
  "invoices.invoicesWithNames": "a part of a statement: readRows and exportedInvoices ask it",
  "invoices.isDescending": "computes an order from what was asked",
  "invoices.itemOf": "a row that was read, as a list shows it",
  "invoices.orderOf": "computes an order from what was asked",
  "invoices.readSame": "compares two texts",
};
