import { acknowledgeRefusal } from "@/lib/invoices/acknowledge-refusal";
import { invoiceMoves, payingMoves, personsMoves, reasonsOf, type InvoiceState, type ReasonedState } from "@/lib/invoices/invoice";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { daysLater, hoursLater } from "@/lib/kernel/dates";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { freshPdf, send } from "../documents/intake";
import { habilitate, invoiceIn } from "./counter";
import { mover, payTo, ribOf, step, verbs } from "./steps";

let world: World;
let papeterie: string;
beforeAll(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
});
afterAll(() => world.close());

let serial = 0;
const inState = (state: InvoiceState, more: Record<string, unknown> = {}) => invoiceIn(world, state, papeterie, { number: `A-${++serial}`, ...more });
const rowOf = (id: string) => world.as("agent").read((tx) => tx.invoice.findFirstOrThrow({ where: { id } }));
const lastOf = (invoiceId: string) => world.as("agent").read((tx) => tx.event.findFirstOrThrow({ where: { invoiceId }, orderBy: { id: "desc" } }));
const mailsOf = async (invoiceId: string) => (await world.mails()).filter(({ params }) => (params as { invoiceId?: string }).invoiceId === invoiceId);
const badInput = { name: "ZodError" };

describe("a reason of the life cycle", () => {
  const reasoned: readonly [move: "suspend" | "dispute" | "approve-partly" | "refuse", to: ReasonedState][] =
    [["suspend", "suspended"], ["dispute", "disputed"], ["approve-partly", "partly-approved"], ["refuse", "refused"]];

  it.each(reasoned)("%s takes those of the state that it leads to, and no other; none is not one", async (move, to) => {
    const id = await inState("in-charge");
    const every = [...new Set(Object.values(reasonsOf).flat())];
    const others = every.filter((code) => !(reasonsOf[to] as readonly string[]).includes(code));
    for (const reasonCode of ["", undefined, "REJ_SEMAN", ...others]) await expect(step(world, move, id, { reasonCode })).rejects.toMatchObject(badInput);
    await step(world, move, id, { reasonCode: reasonsOf[to][0], reason: " Voici pourquoi. " });
    expect(await rowOf(id)).toMatchObject({ state: to, reasonCode: reasonsOf[to][0], reason: "Voici pourquoi." });
    expect((await lastOf(id)).payload).toMatchObject({ reasonCode: reasonsOf[to][0], reason: "Voici pourquoi." });
    expect((await mailsOf(id)).at(-1)?.params).toMatchObject({ reasonCode: reasonsOf[to][0], reason: "Voici pourquoi." });
  });

  it("is in the row only while the invoice is in its state; the history keeps it", async () => {
    const id = await inState("completed");
    await step(world, "take-in-charge", id);
    expect(await rowOf(id)).toMatchObject({ state: "in-charge", reasonCode: null, reason: null });
    const { history, reason } = await readInvoice(world.as("agent"), id, "agent");
    expect(reason).toBeNull();
    expect(history.map(({ state, reasonCode, reason: words }) => [state, reasonCode, words])).toEqual([
      ["deposited", null, null], ["available", null, null], ["in-charge", null, null], ["suspended", "JUSTIF_ABS", "Il manque le bon de livraison."],
      ["completed", null, "Livré le 2 novembre."], ["in-charge", null, null],
    ]);
  });

  it.each(["recycle", "cancel"] as const)("%s has no code; it needs words", async (move) => {
    const id = await inState(move === "recycle" ? "in-charge" : "available");
    for (const reason of ["", "  ", undefined]) await expect(step(world, move, id, { reason })).rejects.toMatchObject(badInput);
    await step(world, move, id);
    expect(await rowOf(id)).toMatchObject({ reasonCode: null, reason: verbs[move][1]?.reason });
  });
});

describe("a part that is approved", () => {
  it.each(["0", "120,00", "120.01", "-5", "cent", "80,005"])("%s of 120,00 € is not one", async (approved) => {
    await expect(step(world, "approve-partly", await inState("in-charge"), { approved })).rejects.toMatchObject({ kind: "conflict", code: "invoice.approvedNotPart", field: "approved" });
  });

  it.each([["80,5", 8_050], ["0,01", 1], ["119.99 €", 11_999]])("%s of 120,00 € is kept in cents, and told", async (approved, minor) => {
    const id = await inState("disputed");
    await step(world, "approve-partly", id, { approved });
    expect((await rowOf(id)).approvedAmount).toBe(BigInt(minor));
    expect((await mailsOf(id)).at(-1)).toMatchObject({ template: "invoice-partly-approved", params: { approvedMinor: minor } });
    expect((await readInvoice(world.as("fournisseur"), id, "supplier")).payment.approved).toEqual({ minor, currency: "EUR" });
  });
});

describe("a suspended invoice", () => {
  it("is completed with files, which are archived with it, or with words; not with nothing", async () => {
    const id = await inState("suspended");
    await expect(step(world, "complete", id, { comment: "" })).rejects.toMatchObject(badInput);
    const { id: file } = await send(world.as("fournisseur"), await freshPdf(), "bon-de-livraison.pdf", "attachment");
    await step(world, "complete", id, { comment: "", attachments: [file] });
    const { attachments, state } = await readInvoice(world.as("agent"), id, "agent");
    expect(state).toBe("completed");
    expect(attachments).toMatchObject([{ fileName: "bon-de-livraison.pdf", archiveNumber: expect.stringMatching(/^MAIRIE-2026-/) }]);
    expect((await lastOf(id)).payload).toMatchObject({ files: 1 });
  });

  it("keeps a file that was sent in vain: another's file is not there", async () => {
    const { id: file } = await send(world.as("candidat"), await freshPdf(), "autre.pdf", "attachment");
    await expect(step(world, "complete", await inState("suspended"), { attachments: [file] })).rejects.toMatchObject({ code: "document.upload.gone", field: "attachments" });
  });

  it("tells the agents of accounting, not those who belong to the establishment", async () => {
    const id = await inState("completed");
    const told = (await mailsOf(id)).filter(({ template }) => template === "invoice-agents-completed").map(({ recipient }) => recipient);
    expect(told.sort()).toEqual(["admin@demo.test", "agent@demo.test"]);
  });

  it("stops the payment clock, and completing it opens a new period", async () => {
    const id = await inState("available");
    const day = (days: number) => ({ now: daysLater(noon, days) });
    expect(await rowOf(id)).toMatchObject({ clockStartedOn: new Date("2026-11-21"), payBy: new Date("2026-12-21") });
    await step(world, "take-in-charge", id, day(1));
    await step(world, "suspend", id, day(2));
    expect(await rowOf(id)).toMatchObject({ clockStoppedAt: daysLater(noon, 2), payBy: null });
    await step(world, "complete", id, day(9));
    expect(await rowOf(id)).toMatchObject({ clockStoppedAt: null, clockStoppedDays: 9, payBy: new Date("2026-12-30") });
    const late = { ...world.as("agent", "mairie", day(47)) };
    expect((await readInvoice(late, id, "agent")).clock).toMatchObject({ is: "running", payBy: "2026-12-30", daysLeft: -8, late: { days: 8, interest: { minor: 27 }, fee: { minor: 4_000 } } });
    expect((await readInvoice({ ...world.as("fournisseur", "mairie", day(47)) }, id, "supplier")).clock).toMatchObject({ payBy: "2026-12-30", late: null });
  });
});

describe("an invoice to be addressed again", () => {
  it("is available again with its new recipient, without a new deposit, and is found by its new order", async () => {
    const id = await inState("to-recycle");
    await step(world, "readdress", id);
    expect(await rowOf(id)).toMatchObject({ state: "available", receivingService: "Voirie", orderReference: "BC-2026-99", departmentId: null, assignedToId: null });
    expect((await lastOf(id)).payload).toMatchObject({
      before: { receivingService: "Écoles", orderReference: "BC-2026-88" }, after: { receivingService: "Voirie", orderReference: "BC-2026-99" },
    });
    expect(await world.as("agent").read((tx) => tx.invoiceWord.count({ where: { invoiceId: id, word: { in: ["voirie", "99"] } } }))).toBeGreaterThan(0);
    expect(await world.as("agent").read((tx) => tx.document.count({ where: { invoiceId: id } }))).toBe(1);
  });

  it("finds the service by its code, and refuses one that is used no more, and the same address as before", async () => {
    const id = await inState("to-recycle");
    const departments = await world.container.db.tenant(organizations.mairie.id).write(async (tx) => {
      const made = (code: string, active: boolean) => tx.department.create({ data: { organizationId: organizations.mairie.id, code, name: `Service ${code}`, active } });
      return { roads: await made("VOI", true), closed: await made("FIN", false) };
    });
    await expect(step(world, "readdress", id, { departmentId: departments.closed.id })).rejects.toMatchObject({ code: "invoice.departmentGone", field: "departmentId" });
    await expect(step(world, "readdress", id, { receivingService: "Écoles", orderReference: "BC-2026-88" })).rejects.toMatchObject({ code: "invoice.addressUnchanged" });
    await step(world, "readdress", id, { receivingService: "voi" });
    expect(await rowOf(id)).toMatchObject({ departmentId: departments.roads.id, receivingService: "voi" });
  });

  it("must name what the organisation requires", async () => {
    const id = await inState("to-recycle");
    const supplier = mover(world, "readdress");
    const strict = (more: object) => ({ ...supplier, organization: { ...supplier.organization, ...more } });
    const attempt = (more: object, input: object) => verbs.readdress[0](strict(more), { invoiceId: id, ...input });
    await expect(attempt({ requiresOrder: true }, { receivingService: "Voirie", orderReference: "" })).rejects.toMatchObject({ code: "invoice.orderRequired", field: "orderReference" });
    await expect(attempt({ requiresDepartment: true }, { receivingService: "Nulle part" })).rejects.toMatchObject({ code: "invoice.departmentRequired", field: "departmentId" });
  });
});

describe("what leads to the payment", () => {
  it.each(payingMoves)("%s is refused while the RIB is missing, not verified, or cooling, and changes nothing", async (move) => {
    const id = await inState("approved");
    const cooling = hoursLater(noon, 1);
    const ribs = [null, await ribOf(world, papeterie, { state: "to-verify", coolingUntil: null }), await ribOf(world, papeterie, { state: "refused", coolingUntil: null }), await ribOf(world, papeterie, { coolingUntil: cooling })];
    const blocks: (string | null)[] = [];
    for (const rib of ribs) {
      await payTo(world, id, rib);
      blocks.push((await readInvoice(world.as("agent"), id, "agent")).ribBlocks);
      await expect(step(world, move, id)).rejects.toMatchObject({ kind: "conflict", code: "invoice.ribNotVerified" });
    }
    expect(blocks).toEqual(["missing", "to-verify", "refused", "cooling"]);
    expect((await rowOf(id)).state).toBe("approved");
    await step(world, move, id, { now: cooling });
    expect((await rowOf(id)).state).toBe(invoiceMoves[move].to);
  });

  it("a credit note is paid to nobody: it needs no RIB", async () => {
    const id = await inState("approved", { kind: "credit-note", creditedNumber: "A-1", dueOn: "" });
    await payTo(world, id, null);
    for (const move of ["mandate", "hand-to-accountant", "book"] as const) await step(world, move, id);
    expect(await rowOf(id)).toMatchObject({ state: "booked", payBy: null, clockStartedOn: null });
  });

  it("the payment has a day, which is not to come, and may have a reference; both are told", async () => {
    const id = await inState("booked");
    await expect(step(world, "send-payment", id, { paidOn: "2026-11-22" })).rejects.toMatchObject({ code: "invoice.paidAhead", field: "paidOn" });
    for (const paidOn of ["", "2026-02-30", "hier"]) await expect(step(world, "send-payment", id, { paidOn })).rejects.toMatchObject(badInput);
    await step(world, "send-payment", id);
    expect(await rowOf(id)).toMatchObject({ paidOn: new Date("2026-11-20"), paymentReference: "VIR-88", payBy: null });
    expect((await mailsOf(id)).at(-1)).toMatchObject({ template: "invoice-payment-sent", params: { paidOn: "2026-11-20", paymentReference: "VIR-88" } });
  });
});

describe("who acts", () => {
  const person = { supplier: "fournisseur", agent: "agent" } as const;
  const stateFor = (move: keyof typeof verbs) => invoiceMoves[move].from[0] as InvoiceState;

  it.each(personsMoves)("%s is for its side of the desk", async (move) => {
    const { by } = invoiceMoves[move];
    const invoiceId = await inState(stateFor(move));
    const [verb, input] = verbs[move];
    const others = by === "agent" ? (["fournisseur", "citoyen", "candidat", null] as const) : (["agent", "admin", "citoyen", null] as const);
    for (const other of others) await expect(verb(world.as(other), { invoiceId, ...input })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(verb(world.as("agentProvince", "province"), { invoiceId, ...input })).rejects.toMatchObject({ kind: "not-found" });
    await expect(verb(world.as(person[by]), { invoiceId, ...input })).resolves.toEqual({ id: invoiceId });
  });

  it("a reader of the establishment follows and does nothing; another depositor does what the first could", async () => {
    await habilitate(world, "candidat", { role: "reader" });
    const id = await inState("available");
    const [cancel, input] = verbs.cancel;
    await expect(cancel(world.as("candidat"), { invoiceId: id, ...input })).rejects.toMatchObject({ kind: "forbidden" });
    expect(Object.values((await readInvoice(world.as("candidat"), id, "supplier")).may)).not.toContain(true);
    await world.container.db.tenant(organizations.mairie.id).write((tx) => tx.habilitation.updateMany({ where: { accountId: people.candidat.id }, data: { role: "depositor" } }));
    await expect(cancel(world.as("candidat"), { invoiceId: id, ...input })).resolves.toEqual({ id });
  });
});

describe("a refusal", () => {
  it("waits for the supplier to take note of it, with insistence after seven days; a second time changes nothing", async () => {
    const id = await inState("refused");
    const seen = async (days: number) => (await readInvoice(world.as("fournisseur", "mairie", { now: daysLater(noon, days) }), id, "supplier")).toAcknowledge;
    expect([await seen(0), await seen(6), await seen(7)]).toEqual(["now", "now", "overdue"]);
    expect((await readInvoice(world.as("agent"), id, "agent")).toAcknowledge).toBeNull();
    await expect(acknowledgeRefusal(world.as("agent"), { invoiceId: id })).rejects.toMatchObject({ kind: "forbidden" });
    for (let time = 0; time < 2; time++) await acknowledgeRefusal(world.as("fournisseur"), { invoiceId: id });
    expect(await world.as("agent").read((tx) => tx.event.count({ where: { invoiceId: id, type: "invoice.refusal-acknowledged" } }))).toBe(1);
    expect(await seen(8)).toBeNull();
    await expect(acknowledgeRefusal(world.as("fournisseur"), { invoiceId: await inState("approved") })).rejects.toMatchObject({ code: "changedMeanwhile" });
  });
});
