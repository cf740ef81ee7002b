import { assignInvoice } from "@/lib/invoices/assign-invoice";
import { depositInvoice } from "@/lib/invoices/deposit-invoice";
import { canMove, type InvoiceState } from "@/lib/invoices/invoice";
import { noteInvoice } from "@/lib/invoices/note-invoice";
import { saveDraft } from "@/lib/invoices/save-draft";
import { dateAt, daysLater } from "@/lib/kernel/dates";
import { amountText } from "@/lib/kernel/money";
import { makeAvailable } from "@/lib/wiring/make-available";
import { invoicePdf } from "./invoice-pdf";
import { demoInvoices, movers, type DemoDeposit } from "./invoice-steps";
import { papeterie, people } from "./people";
import { keepFile, type Stage } from "./stage";

const euros = (minor: number) => ({ minor, currency: "EUR" as const });
type Standing = { readonly id: string; readonly state: InvoiceState; readonly steps: number };

/** The invoices of the supplier, each as far as it has come, and a draft of one more. What happened first is done first: histories are read in the order in which they were written. */
export async function seedInvoices(stage: Stage, establishmentId: string, ribId: string): Promise<void> {
  const acts = demoInvoices.flatMap((invoice) => actsOf(stage, { establishmentId, ribId }, invoice));
  for (const { act } of acts.sort((one, other) => one.at.getTime() - other.at.getTime())) await act();
  const supplier = stage.as("fournisseur", daysLater(stage.now, -1));
  if (await supplier.read((tx) => tx.invoiceDraft.findFirst({ select: { id: true } }))) return;
  await saveDraft(supplier, { establishmentId, kind: "invoice", number: "PC-2026-0224", currency: "EUR", net: "120,00", tax: "24,00", gross: "144,00", ribId });
}

/** Where an invoice stands, and how many moves it has made since it was available. */
async function standingOf({ desk, now }: Stage, number: string): Promise<Standing | null> {
  const found = await desk(now).read((tx) => tx.invoice.findFirst({ where: { number }, select: { id: true, state: true, events: { select: { payload: true } } } }));
  const states = found?.events.filter(({ payload }) => typeof payload === "object" && payload !== null && "to" in payload && "from" in payload).length ?? 0;
  return found && { id: found.id, state: found.state as InvoiceState, steps: states - 2 };
}

/** What was done with an invoice, by instant. */
function actsOf(stage: Stage, way: { establishmentId: string; ribId: string }, invoice: DemoDeposit): { readonly at: Date; readonly act: () => Promise<void> }[] {
  const { daysAgo, number, steps } = invoice;
  const at = (days: number) => daysLater(stage.now, days - daysAgo);
  return [
    { at: at(0), act: () => depositOnce(stage, at(0), way, invoice) },
    ...steps.map((step, place) => ({ at: at(step.after), act: () => move(stage, at(step.after), number, place, step) })),
    { at: at(1), act: () => lookAfter(stage, invoice) },
  ];
}

async function depositOnce(stage: Stage, at: Date, way: { establishmentId: string; ribId: string }, invoice: DemoDeposit): Promise<void> {
  if (!(await standingOf(stage, invoice.number))) await deposit(stage, at, way, invoice);
  const deposited = await standingOf(stage, invoice.number);
  if (deposited?.state === "deposited") await makeAvailable(stage.desk(at), deposited.id);
}

/** The move at a place in its life, unless it was made. */
async function move(stage: Stage, at: Date, number: string, place: number, { move: name, input = {} }: DemoDeposit["steps"][number]): Promise<void> {
  const standing = await standingOf(stage, number);
  if (!standing || standing.steps > place || !canMove(name, standing.state)) return;
  const [person, verb] = movers[name];
  const actor = stage.as(person, at);
  const paidOn = name === "send-payment" ? { paidOn: dateAt(at, actor.organization.timeZone) } : {};
  await verb(actor, { ...input, ...paidOn, invoiceId: standing.id });
}

/** Who looks after it, and what they say of it to each other. */
async function lookAfter(stage: Stage, { number, daysAgo, handler, note }: DemoDeposit): Promise<void> {
  const at = daysLater(stage.now, 1 - daysAgo);
  const row = await stage.desk(stage.now).read((tx) => tx.invoice.findFirst({ where: { number }, select: { id: true, assignedToId: true, notes: { select: { id: true } } } }));
  if (!row) return;
  if (handler && !row.assignedToId) await assignInvoice(stage.as("admin", at), { invoiceId: row.id, assignedToId: people[handler].id });
  if (note && row.notes.length === 0) await noteInvoice(stage.as("agent", at), { invoiceId: row.id, note });
}

async function deposit(stage: Stage, instant: Date, { establishmentId, ribId }: { establishmentId: string; ribId: string }, { number, lines, department, credits }: DemoDeposit): Promise<void> {
  const supplier = stage.as("fournisseur", instant);
  const { organization } = supplier;
  const net = lines.reduce((sum, [, price]) => sum + price, 0);
  const tax = Math.round(net / 5);
  const issuedOn = dateAt(instant, organization.timeZone);
  const pdf = await invoicePdf({ number, issuedOn, seller: papeterie.name, buyer: organization.name, lines: lines.map(([what, price]) => [what, euros(price)]), net: euros(net), tax: euros(tax), gross: euros(net + tax) });
  const document = await keepFile(supplier, `${number}.pdf`, pdf, "invoice");
  const amounts = { net: amountText(euros(net)), tax: amountText(euros(tax)), gross: amountText(euros(net + tax)) };
  const kind = credits ? { kind: "credit-note", creditedNumber: credits } : { kind: "invoice", dueOn: dateAt(daysLater(instant, 30), organization.timeZone), ribId };
  await depositInvoice(supplier, { establishmentId, number, issuedOn, currency: "EUR", ...amounts, ...kind, orderReference: `BC-${number.slice(-4)}`, receivingService: department, document });
}
