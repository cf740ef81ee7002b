import { composeCertificate } from "@/lib/invoices/compose-certificate";
import { depositChoices, depositRibs } from "@/lib/invoices/deposit-choices.queries";
import { depositFacts } from "@/lib/invoices/deposit-facts.queries";
import { knownDeposits } from "@/lib/invoices/deposit-receipt.queries";
import { draftsNamed, filesOfDrafts, myDrafts } from "@/lib/invoices/draft.queries";
import { comptoir } from "../../lib/invoices/counter";
import { everybody } from "./callers";
import { emptyPage, nothingListed, notThere, type Queries, type Wallless } from "./kinds";

/** The province has departments of its own by then: those of the mairie would show in what else is answered. */
const noChoice = { establishments: [], ribs: [] };
const noFact = { establishment: null, department: null, ribs: [], rib: null, numberUsed: false, sameNumberElsewhere: false, creditedUnknown: false, isXml: false };

export const queriesOfDeposits: Queries = {
  "invoices.composeCertificate": notThere(async (scope, { invoice }) => (await composeCertificate(scope, invoice)).fileName, "supplier"),
  "invoices.depositChoices": {
    ask: async (scope) => { const { establishments, ribs } = await depositChoices(scope); return { establishments, ribs }; }, here: "supplier", next: { ...everybody(noChoice), supplier: { answer: { ...noChoice, establishments: [expect.objectContaining({ name: comptoir.name })], ribs: [expect.objectContaining({ holder: comptoir.name })] } } },
  },
  "invoices.depositFacts": {
    ask: async (scope, { establishmentId, department, rib }) => {
      const { departments: _departments, ...facts } = await depositFacts(scope, { establishmentId, number: "SECRETE-17", creditedNumber: "SECRETE-17", departmentId: department, ribId: rib });
      return facts;
    }, next: everybody(noFact), here: "supplier",
  },
  "invoices.depositRibs": nothingListed((scope, { establishmentId }) => scope.read((tx) => depositRibs(tx, [establishmentId]))),
  "invoices.draftsNamed": nothingListed((scope, { invoiceDraft }) => draftsNamed(scope, [invoiceDraft]), "supplier"),
  "invoices.filesOfDrafts": nothingListed(filesOfDrafts, "desk"),
  "invoices.knownDeposits": nothingListed(async (scope, { sentDraft }) => [...(await knownDeposits(scope, [sentDraft])).values()], "supplier"),
  "invoices.myDrafts": { ask: (scope) => myDrafts(scope, {}), next: everybody(emptyPage), here: "supplier" },
};

export const walllessOfDeposits: Wallless = { "invoices.removeDrafts": "part of throwing drafts away: it removes those that were found" };
