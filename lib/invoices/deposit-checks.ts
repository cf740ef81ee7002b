import type { Einvoice } from "@/lib/kernel/einvoice";
import type { Finding } from "@/lib/kernel/finding";
import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import { dateAt, daysLater } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { amountText } from "@/lib/kernel/money";
import { isRefusal, Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { depositFacts, type DepositFacts } from "./deposit-facts.queries";
import type { DraftValues } from "./draft";
import type { DepositInvoice } from "./invoice.schema";
import { readUpload } from "./read-upload";
import { checkDeposit } from "./rules/check-deposit";
import { checkEinvoice } from "./rules/check-einvoice";

const daysAhead = 31;

/** A deposit as its form says it, right or wrong, with the id of its kept file. */
export type DepositToSend = DraftValues & { readonly document?: string };

/** `obstacles`: why it cannot be sent, each beside its field; `blocks`: those that are rules, with their codes. `findings`: what else was found. */
export type DepositChecks = {
  readonly obstacles: readonly Refusal[];
  readonly blocks: readonly Finding[];
  readonly findings: readonly Finding[];
  readonly reading: InvoiceReading | null;
  readonly facts: DepositFacts;
};

/**
 * Checks a deposit before it is sent: its file is read, once, and what was typed is held against it, the establishment, the RIB and what the organisation asks.
 * The same for the form that asks and for the operation that refuses.
 */
export async function depositChecks(scope: Scope, sent: DepositToSend): Promise<DepositChecks> {
  const reading = sent.document && isId(sent.document) ? await readingOf(scope, sent.document) : null;
  const facts = await depositFacts(scope, sent);
  return { ...judged(scope, sent, reading, facts), reading, facts };
}

/** Null for a file that is not the person's, is gone, or cannot be read now: a deposit does not wait for that. */
async function readingOf(scope: Scope, uploadId: string): Promise<InvoiceReading | null> {
  try {
    return await readUpload(scope, { uploadId });
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

const requirements = ["kind", "number", "issuedOn", "dueOn", "currency", "net", "tax", "gross", "creditedNumber", "orderReference"] as const;

function judged(scope: Scope, sent: DepositToSend, reading: InvoiceReading | null, facts: DepositFacts): Pick<DepositChecks, "obstacles" | "blocks" | "findings"> {
  const { organization, now } = scope;
  const { department, rib } = facts;
  const all = checkDeposit({
    typed: { ...(Object.fromEntries(requirements.map((field) => [field, sent[field] ?? ""])) as Record<(typeof requirements)[number], string>), receivingService: department?.code ?? sent.receivingService ?? "",
      ...(sent.kind === "credit-note" ? { dueOn: "" } : {}) },
    reading, establishment: facts.establishment, now: dateAt(now, organization.timeZone),
    organization: { requiresOrder: organization.requiresOrder, requiresService: organization.requiresDepartment, services: facts.departments },
    numberUsed: facts.numberUsed, sameNumberElsewhere: facts.sameNumberElsewhere, creditedUnknown: facts.creditedUnknown, iban: sent.kind === "credit-note" ? null : (rib?.iban ?? null),
  });
  const ofFile = reading?.einvoice ? checkEinvoice(reading.einvoice) : [];
  const blocks = all.filter(({ weight }) => weight === "block");
  return {
    obstacles: [...obstaclesOf(scope, sent, reading, facts), ...blocks.map((finding) => refusalOf(finding, sent))], blocks,
    findings: [...all.filter(({ weight }) => weight !== "block"), ...ofFile],
  };
}

/** What the organisation, the RIBs and the file themselves do not allow, whatever the rules say. */
function obstaclesOf({ organization, now }: Scope, sent: DepositToSend, reading: InvoiceReading | null, facts: DepositFacts): Refusal[] {
  const { currencies, timeZone } = organization;
  const refusals: Refusal[] = [];
  const refuse = (code: string, field: string, params: Record<string, string | number> = {}) => refusals.push(new Refusal("conflict", code, params, field));
  if (sent.establishmentId && !facts.establishment) refuse("invoice.establishmentGone", "establishmentId");
  if (sent.currency && !currencies.some((known) => known === sent.currency)) refuse("invoice.currencyNotTaken", "currency", { currencies: currencies.join(", ") });
  if (sent.issuedOn && sent.issuedOn > dateAt(daysLater(now, daysAhead), timeZone)) refuse("invoice.issuedTooFarAhead", "issuedOn", { days: daysAhead });
  if (facts.isXml && reading !== null && reading.einvoice === null) refuse("invoice.notAnInvoice", "document");
  if (sent.departmentId && !facts.department) refuse("invoice.departmentGone", "departmentId");
  if (sent.kind !== "credit-note" && facts.establishment && !facts.rib) refuse(facts.ribs.length === 0 ? "invoice.ribMissing" : sent.ribId ? "invoice.ribGone" : "invoice.ribRequired", "ribId");
  return refusals;
}

function refusalOf({ code, field }: Finding, { number }: DepositToSend): Refusal {
  const beside = field ?? undefined;
  if (code === "GUICHET-NUMERO-UTILISE") return new Refusal("conflict", "invoice.numberUsed", { number: number ?? "" }, beside);
  if (code === "GUICHET-COMMANDE-REQUISE") return new Refusal("conflict", "invoice.orderRequired", {}, beside);
  if (code === "GUICHET-SERVICE-REQUIS") return new Refusal("conflict", "invoice.departmentRequired", {}, beside);
  return new Refusal("conflict", "invoice.blocked", { code }, beside);
}

/** What an invoice keeps of its checks. */
export type CheckedDeposit = { readonly ribId: string | null; readonly departmentId: string | null; readonly syntax: Einvoice["syntax"] | null; readonly findings: readonly Finding[] };

/** The same for the operation: throws the first obstacle. */
export async function checkedDeposit(scope: Scope, input: DepositInvoice): Promise<CheckedDeposit> {
  const sent = sentOf(input);
  const { obstacles: [first], findings, reading, facts: { rib, department } } = await depositChecks(scope, sent);
  if (first) throw first;
  return { ribId: sent.kind === "credit-note" ? null : (rib?.id ?? null), departmentId: department?.id ?? null, syntax: reading?.einvoice?.syntax ?? null, findings };
}

function sentOf({ currency, netAmount, taxAmount, grossAmount, document, ...input }: DepositInvoice): DepositToSend {
  const amount = (minor: number) => amountText({ minor, currency });
  const { establishmentId, kind, number, issuedOn, dueOn, creditedNumber, orderReference, receivingService, departmentId, ribId } = input;
  return {
    establishmentId, kind, number, issuedOn, dueOn, creditedNumber, orderReference, receivingService, departmentId, ribId, currency, document,
    net: amount(netAmount), tax: amount(taxAmount), gross: amount(grossAmount),
  };
}
