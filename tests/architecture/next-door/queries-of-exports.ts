import { buffer } from "node:stream/consumers";
import { exportFollowed, exportInbox, type ExportedTable } from "@/lib/invoices/export-invoices";
import { exportedInvoices } from "@/lib/invoices/export-rows.queries";
import { followedEstablishments, inboxWithin } from "@/lib/invoices/invoice-list.queries";
import { establishmentStatement } from "@/lib/invoices/statement.queries";
import { people } from "@/prisma/world/people";
import { agentOnly, everybody } from "./callers";
import { nothingListed, type Queries, type Wallless } from "./kinds";
import { everyRow } from "./read";

const everywhere = async () => ({ branches: [{}], also: [] });
const year = { from: "2026-01-01", to: "2026-12-31" };
/** The lines of a table under its head. */
const linesOf = async ({ content }: ExportedTable): Promise<string[]> => (await buffer(content)).toString("utf8").split("\r\n").slice(1).filter(Boolean);

export const queriesOfExports: Queries = {
  "invoices.establishmentStatement": nothingListed(async (scope, { establishmentId }) => (await establishmentStatement(scope, establishmentId, year))?.statement.rows ?? [], "supplier"),
  "invoices.exportedInvoices": nothingListed(async (scope) => (await everyRow(exportedInvoices(scope, {}, everywhere))).flat()),
  "invoices.followedEstablishments": nothingListed(
    async (scope, { establishmentId }) => (await scope.read((tx) => followedEstablishments(tx, scope))).filter(({ id }) => id === establishmentId), "supplier"),
  "invoices.inboxWithin": nothingListed(async (scope, { department }) => {
    const member = { ...scope, actor: { ...scope.actor, accountId: people.agent.id } };
    return (await scope.read((tx) => inboxWithin(tx, member, { departmentId: "mine" }))).branches.filter(({ departmentId }) => departmentId === department);
  }),
};

/** The same rows as people are handed them. */
export const narrowedOfExports: Queries = {
  "invoices.exportFollowed": { ask: async (scope) => linesOf(await exportFollowed(scope, {}, "csv")), next: { ...everybody([]), desk: { refusal: "forbidden" } }, here: "supplier" },
  "invoices.exportInbox": { ask: async (scope) => linesOf(await exportInbox(scope, {}, "csv")), next: agentOnly([]), here: "agent" },
};

export const walllessOfExports: Wallless = {
  "invoices.checkDifferences": "compares what it is given: a rule reads no database",
  "invoices.figuresOf": "adds up the invoice that it is given",
  "invoices.taxableKey": "names a category of VAT and its rate",
  "invoices.depositedWithin": "a condition made of two days",
  "invoices.followedWithin": "conditions made of what it is given and of two days",
  "invoices.narrowed": "conditions made of what was asked",
};
