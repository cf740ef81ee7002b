import { composeCertificate } from "@/lib/invoices/compose-certificate";
import { depositChoices, depositRibs } from "@/lib/invoices/deposit-choices.queries";
import { depositFacts } from "@/lib/invoices/deposit-facts.queries";
import { knownDeposits } from "@/lib/invoices/deposit-receipt.queries";
import { draftsNamed, filesOfDrafts, myDrafts } from "@/lib/invoices/draft.queries";
import { comptoir } from "../../lib/invoices/counter";
import { everybody } from "./callers";
import { emptyPage, nothingListed, notThere, type Queries, type Wallless } from "./kinds";

const noChoice = { establishments: [], ribs: [], departments: [] };
const noFact = { establishment: null, departments: [], department: null, ribs: [], rib: null, numberUsed: false, sameNumberElsewhere: false, isXml: false };

export const queriesOfDeposits: Queries = {
  "invoices.composeCertificate": notThere(async (scope, { invoice }) => (await composeCertificate(scope, invoice)).fileName, "supplier"),
  "invoices.depositChoices": {
    ask: depositChoices, here: "supplier", next: { ...everybody(noChoice), supplier: { answer: { ...noChoice, establishments: [expect.objectContaining({ name: comptoir.name })] } } },
  },
  "invoices.depositFacts": {
    ask: (scope, { establishmentId, department, rib }) => depositFacts(scope, { establishmentId, number: "SECRETE-17", departmentId: department, ribId: rib }), next: everybody(noFact), here: "supplier",
  },
  "invoices.depositRibs": nothingListed((scope, { establishmentId }) => scope.read((tx) => depositRibs(tx, [establishmentId]))),
  "invoices.draftsNamed": nothingListed((scope, { invoiceDraft }) => draftsNamed(scope, [invoiceDraft]), "supplier"),
  "invoices.filesOfDrafts": nothingListed(filesOfDrafts, "desk"),
  "invoices.knownDeposits": nothingListed(async (scope, { sentDraft }) => [...(await knownDeposits(scope, [sentDraft])).values()], "supplier"),
  "invoices.myDrafts": { ask: (scope) => myDrafts(scope, {}), next: everybody(emptyPage), here: "supplier" },
};

export const walllessOfDeposits: Wallless = { "invoices.removeDrafts": "part of throwing drafts away: it removes those that were found" };
