import { z } from "zod";
import { isDayOfCentury } from "@/lib/kernel/dates";
import { idsIn, keptIds, withKept } from "@/lib/kernel/kept-files";
import { amountText, isCurrency, parseAmount, type Currency } from "@/lib/kernel/money";
import { absentWhenEmpty, line, optionalLine } from "@/lib/kernel/typed-text";
import { invoiceKinds, reasonsOf, type ReasonedState } from "./invoice";

export const numberMaxCharacters = 40;
export const attachmentsMax = 20;
export const referenceMaxCharacters = 60;
export const reasonMaxCharacters = 1000;
const amounts = ["net", "tax", "gross"] as const;

const date = z.string().trim().min(1).refine(isDayOfCentury, "notDate");

const id = z.string().min(1).pipe(z.uuid());
const optionalId = z.preprocess(absentWhenEmpty, z.uuid().optional());
export const withFiles = (sent: unknown) => {
  if (typeof sent !== "object" || sent === null) return sent;
  const raw = sent as Record<string, unknown>;
  return { ...raw, document: keptIds(raw, "document").at(-1) ?? "", attachments: keptIds(raw, "attachments") };
};

const shape = z.object({
  establishmentId: id,
  kind: z.enum(invoiceKinds),
  number: line(numberMaxCharacters),
  issuedOn: date,
  dueOn: z.preprocess(absentWhenEmpty, date.optional()),
  currency: z.string().refine(isCurrency, "required"),
  net: z.string().trim().min(1),
  tax: z.string().trim().min(1),
  gross: z.string().trim().min(1),
  creditedNumber: optionalLine(numberMaxCharacters),
  orderReference: optionalLine(referenceMaxCharacters),
  receivingService: optionalLine(referenceMaxCharacters),
  departmentId: optionalId,
  ribId: optionalId,
  /** Of one drawing of the form: sent again, it is the same deposit. */
  depositKey: optionalId,
  draftId: optionalId,
  document: z.string().min(1, "fileRequired").pipe(z.uuid()),
  attachments: z.array(z.uuid()).max(attachmentsMax),
});
type Shape = z.output<typeof shape>;
type Problem = { path: keyof Shape; message: string; params?: Record<string, string> };

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

function amountProblems(sent: Partial<Shape>): Problem[] {
  const { currency } = sent;
  if (!currency || !isCurrency(currency)) return [];
  const typed = amounts.map((path) => ({ path, text: text(sent[path]) }));
  const problems = typed.filter(({ text }) => text !== "" && parseAmount(text, currency) === null)
    .map(({ path, text }): Problem => ({ path, message: /^[-−]/.test(text) ? "negativeAmount" : "notAmount" }));
  const [net, tax, gross] = typed.map(({ text }) => parseAmount(text, currency));
  if (net == null || tax == null || gross == null || net + tax === gross) return problems;
  return [...problems, { path: "gross", message: "totalsDiffer", params: { expected: amountText({ minor: net + tax, currency }) } }];
}

function kindProblems({ kind, issuedOn, dueOn, creditedNumber }: Partial<Shape>): Problem[] {
  const problems: Problem[] = [];
  if (kind === "invoice" && !text(dueOn)) problems.push({ path: "dueOn", message: "required" });
  if (kind === "invoice" && text(dueOn) && text(issuedOn) && text(dueOn) < text(issuedOn)) problems.push({ path: "dueOn", message: "dueBeforeIssue" });
  if (kind === "credit-note" && !text(creditedNumber)) problems.push({ path: "creditedNumber", message: "required" });
  return problems;
}

/**
 * What a supplier sends: the same object reads the form in the browser and in the operation. Amounts come out in minor units of the currency;
 * whether the organisation takes that currency, that day and that number is for the operation, which knows the organisation.
 */
export const depositInvoiceSchema = z.preprocess(withFiles, shape
  .superRefine((sent, context) => {
    for (const problem of [...amountProblems(sent), ...kindProblems(sent)]) context.addIssue({ code: "custom", ...problem, path: [problem.path] });
  }, { when: ({ value }) => typeof value === "object" && value !== null })
  .transform(({ net, tax, gross, ...sent }) => {
    const currency = sent.currency as Currency;
    const minor = (typed: string) => parseAmount(typed, currency) ?? 0;
    return { ...sent, currency, netAmount: minor(net), taxAmount: minor(tax), grossAmount: minor(gross), ...(sent.kind === "credit-note" ? { dueOn: undefined, ribId: undefined } : { creditedNumber: undefined }) };
  }));
export type DepositInvoice = z.output<typeof depositInvoiceSchema>;

export const draftIdSchema = z.object({ draftId: z.uuid() });

/** How many invoices come in at once: the kept files of the field `documents`, an invoice each. */
export const atOnceMax = 30;
export const prepareDraftsSchema = z.preprocess(withKept("documents"), z.object({ documents: z.array(z.uuid()).min(1, "fileRequired").max(atOnceMax) }));

export const invoiceIdSchema = z.object({ invoiceId: z.uuid() });

/** What people say with an act, if they say something. */
const words = z.string().trim().max(reasonMaxCharacters).default("");
const wordsRequired = z.string().trim().min(1).max(reasonMaxCharacters);
const reasoned = <State extends ReasonedState>(state: State) =>
  invoiceIdSchema.extend({ reasonCode: z.string().min(1).pipe(z.enum<(typeof reasonsOf)[State]>(reasonsOf[state])), reason: words });

export const refuseInvoiceSchema = reasoned("refused");
export const suspendInvoiceSchema = reasoned("suspended");
/** The reason that says nothing by itself asks for words. */
const explained = <Said extends z.ZodType<{ reasonCode: string; reason: string }>>(said: Said) =>
  said.refine(({ reasonCode, reason }) => reasonCode !== "AUTRE" || reason !== "", { path: ["reason"], message: "otherReason" });
const disputed = reasoned("disputed");
export const disputeInvoiceSchema = explained(disputed);
/** `approved`: the amount as people write it; the currency is the invoice's. */
export const approvePartlySchema = explained(reasoned("partly-approved").extend({ approved: z.string().trim().min(1) }));
export const recycleInvoiceSchema = invoiceIdSchema.extend({ reason: wordsRequired });
export const cancelInvoiceSchema = invoiceIdSchema.extend({ reason: wordsRequired });
export const sendPaymentSchema = invoiceIdSchema.extend({ paidOn: date, paymentReference: optionalLine(referenceMaxCharacters) });
export const readdressInvoiceSchema = invoiceIdSchema.extend({
  departmentId: optionalId, receivingService: optionalLine(referenceMaxCharacters), orderReference: optionalLine(referenceMaxCharacters),
});
/** Files of the field `attachments`, words, or both. */
export const completeInvoiceSchema = z.preprocess(withFiles, invoiceIdSchema.extend({ comment: words, attachments: z.array(z.uuid()).max(attachmentsMax) })
  .refine(({ comment, attachments }) => comment !== "" || attachments.length > 0, { message: "fileOrWords", path: ["comment"] }));

/** Whose an invoice is: nobody's (`none`), or that of the one named. Left out or empty, it stays as it is. */
const keeper = z.preprocess(absentWhenEmpty, z.union([z.literal("none").transform(() => null), z.uuid()]).optional());
const keepers = { departmentId: keeper, assignedToId: keeper };
export const assignInvoiceSchema = invoiceIdSchema.extend(keepers);

export const noteMaxCharacters = 2000;
export const noteInvoiceSchema = invoiceIdSchema.extend({ note: z.string().transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim()).pipe(z.string().min(1).max(noteMaxCharacters)) });

/** What is done to many invoices at once, and to how many. A part to approve and another addressee are each invoice's own. */
export const bulkActs = [
  "take-in-charge", "approve", "suspend", "dispute", "refuse", "attest-service", "mandate", "hand-to-accountant", "book", "send-payment", "assign",
] as const;
export type BulkAct = (typeof bulkActs)[number];
export const bulkMax = 100;
const one = { invoiceId: true } as const;
/** What is said with an act, the same for every invoice. */
const saidInBulk: Partial<Record<BulkAct, z.ZodType>> = {
  suspend: suspendInvoiceSchema.omit(one), dispute: explained(disputed.omit(one)), refuse: refuseInvoiceSchema.omit(one), "send-payment": sendPaymentSchema.omit(one),
};
const typed = z.string().optional();
export const actInBulkSchema = z.object({
  act: z.enum(bulkActs), ...keepers, reasonCode: typed, reason: typed, paidOn: typed, paymentReference: typed,
  invoices: z.preprocess((sent) => [...new Set(idsIn(sent))], z.array(z.uuid()).min(1).max(bulkMax)),
}).superRefine((sent, context) => {
  for (const issue of saidInBulk[sent.act]?.safeParse(sent).error?.issues ?? []) context.issues.push({ ...issue, input: sent } as never);
});

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** The agents' list, and that of the establishments that a person follows. */
export const exportedLists = ["inbox", "followed"] as const;
export type ExportedList = (typeof exportedLists)[number];
export const recordExportSchema = z.object({ list: z.enum(exportedLists), format: z.enum(exportFormats), filter: z.record(z.string(), z.unknown()) });
