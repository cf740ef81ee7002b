import { importFile, importLines, importList } from "@/lib/imports/import.queries";
import { knownBills } from "@/lib/imports/known-bills";
import { loadImport } from "@/lib/imports/load-import";
import { writeChange } from "@/lib/imports/write-change";
import { settleDeclaration } from "@/lib/imports/write-payments";
import { everybody, type Answers } from "./callers";
import { emptyPage, nothing, nothingListed, type Queries, type Wallless } from "./kinds";

/** Agents read imports, and so does the desk, whose commands tell of them. */
const byAgentAndDesk = (outcome: unknown): Answers => ({ agent: outcome, supplier: { refusal: "forbidden" }, desk: outcome });
const theirOwn = { answer: expect.not.arrayContaining(["secrete.csv"]) };

export const queriesOfImports: Queries = {
  "imports.importFile": { ask: (scope, mairie) => importFile(scope, mairie.import), next: byAgentAndDesk({ refusal: "notFound" }), here: "agent" },
  "imports.importLines": { ask: (scope, mairie) => importLines(scope, mairie.import, {}), next: byAgentAndDesk({ answer: emptyPage }), here: "agent" },
  "imports.importList": {
    ask: async (scope) => (await importList(scope, {})).items.map(({ fileName }) => fileName), next: byAgentAndDesk(theirOwn), here: "agent",
  },
  "imports.knownBills": nothingListed((scope, { imported }) => scope.read(async (tx) => [...(await knownBills(tx, [imported])).keys()])),
  "imports.loadImport": nothing((scope, mairie) => loadImport(scope, { importId: mairie.import })),
  "imports.settleDeclaration": { ask: (scope, { declaredBill }) => scope.commit(({ tx }) => settleDeclaration(tx, scope, declaredBill, "confirmed")), next: everybody(false), here: "desk" },
  "imports.writeChange": {
    ask: (scope, { import: importId, imported, known }) => scope.commit(({ tx }) => writeChange(tx, scope, { importId, bill: { ...imported, kind: "cancelled" }, known })),
    next: everybody({ code: "changedMeanwhile" }), here: "desk",
  },
};

export const walllessOfImports: Wallless = {
  "imports.Cells": "reads a file that is being imported, and no table",
  "imports.attachDebtors": "part of writing an import: it attaches debtors that were found or made in the same transaction",
  "imports.canRestart": "reads nothing",
  "imports.checkLines": "what it looks up is what knownBills finds",
  "imports.failLine": "part of writing an import that was found",
  "imports.holdDebtors": "part of writing an import: it finds or makes the debtors of the organisation where the import is",
  "imports.holdReading": "part of reading an import that was found",
  "imports.isUnderWay": "reads nothing",
  "imports.keyOf": "reads nothing",
  "imports.openSource": "reads a file that is being imported, and no table",
  "imports.pesSource": "reads a file that is being imported, and no table",
  "imports.readPes": "reads a file that is being imported, and no table",
  "imports.recordPayments": "part of writing an import: it pays bills that were found or made in the same transaction",
  "imports.refuseRepeated": "part of reading an import that was found",
  "imports.stageLines": "part of reading an import that was found",
  "imports.writeLines": "part of writing an import that was found",
};
