import { canMove, finalStates, invoiceMoveNames, invoiceMoves, invoiceStates, lifecycleCodes, movesOf, type InvoiceMove, type InvoiceState } from "@/lib/invoices/invoice";
import { openWorld, type World } from "@/tests/support/world";
import { habilitate, invoiceIn } from "../lib/invoices/counter";
import { step, verbs } from "../lib/invoices/steps";
import { discoverOperations, type AnyOperation } from "./discovery";

let world: World;
let papeterie: string;
let operations: Map<string, AnyOperation>;
beforeAll(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
  operations = await discoverOperations();
});
afterAll(() => world.close());

let serial = 0;
const inState = (state: InvoiceState) => invoiceIn(world, state, papeterie, { number: `T-${++serial}` });
const everythingOf = (invoiceId: string) => world.as("agent").read(async (tx) => ({
  row: await tx.invoice.findFirstOrThrow({ where: { id: invoiceId } }),
  events: await tx.event.findMany({ where: { invoiceId }, orderBy: { id: "asc" } }),
  mails: await tx.mail.findMany({ where: { event: { invoiceId } }, orderBy: { id: "asc" } }),
  words: await tx.invoiceWord.count({ where: { invoiceId } }),
}));

describe("an invoice", () => {
  it("has one verb for each move, and none besides that changes its state but the deposit", () => {
    expect(Object.entries(verbs).filter(([move, [verb]]) => verb.operationName !== `invoice.${move}`)).toEqual([]);
    for (const move of invoiceMoveNames) expect(operations.has(`invoice.${move}`)).toBe(true);
  });

  it("makes these moves, and none other", () => {
    expect(invoiceMoveNames.flatMap((move) => invoiceMoves[move].from.map((state) => `${state} ${move} ${invoiceMoves[move].to}`))).toEqual([
      "deposited make-available available", "available take-in-charge in-charge", "completed take-in-charge in-charge", "in-charge recycle to-recycle", "to-recycle readdress available",
      "in-charge suspend suspended", "suspended complete completed", "in-charge dispute disputed", "in-charge approve approved", "disputed approve approved",
      "in-charge approve-partly partly-approved", "disputed approve-partly partly-approved", "in-charge refuse refused", "disputed refuse refused", "suspended refuse refused",
      "in-charge attest-service service-done", "approved attest-service service-done", "partly-approved attest-service service-done",
      "approved mandate mandated", "partly-approved mandate mandated", "service-done mandate mandated",
      "approved hand-to-accountant at-accountant", "partly-approved hand-to-accountant at-accountant", "service-done hand-to-accountant at-accountant", "mandated hand-to-accountant at-accountant",
      "approved book booked", "partly-approved book booked", "service-done book booked", "mandated book booked", "at-accountant book booked",
      "approved send-payment payment-sent", "partly-approved send-payment payment-sent", "service-done send-payment payment-sent", "mandated send-payment payment-sent",
      "at-accountant send-payment payment-sent", "booked send-payment payment-sent",
      "payment-sent confirm-payment paid", "deposited cancel cancelled", "available cancel cancelled",
    ]);
  });

  it("goes nowhere from its last states, and from every other one somewhere", () => {
    const ended = invoiceStates.filter((state) => (["desk", "agent", "supplier"] as const).every((side) => movesOf(side, state).length === 0));
    expect(ended.sort()).toEqual([...finalStates].sort());
  });

  const pairs = invoiceStates.flatMap((state) => invoiceMoveNames.map((move) => [state, move] as const));

  it.each(pairs.filter(([state, move]) => canMove(move, state)))("that is %s: %s leads where the table says, with the codes of both families, and the supplier is told", async (state, move) => {
    const id = await inState(state);
    const before = await everythingOf(id);
    await step(world, move, id);
    const after = await everythingOf(id);
    const { to } = invoiceMoves[move];
    expect(after.row.state).toBe(to);
    expect(after.events).toHaveLength(before.events.length + 1);
    expect(after.events.at(-1)?.payload).toMatchObject({ from: state, to, ...lifecycleCodes[to], number: after.row.number });
    expect(after.mails.length).toBeGreaterThan(before.mails.length);
  });

  /** A job that runs twice is no fault: the desk's own move is silent where there is nothing to do. */
  const refused = (move: InvoiceMove, outcome: unknown) =>
    move === "make-available" ? expect(outcome).toMatchObject({ id: expect.any(String) }) : expect(outcome).toMatchObject({ kind: "conflict", code: "changedMeanwhile" });

  it.each(invoiceStates)("that is %s: every other move is refused, and changes nothing", async (state) => {
    const id = await inState(state);
    const before = await everythingOf(id);
    expect(before.row.state).toBe(state);
    for (const move of invoiceMoveNames.filter((name) => !canMove(name, state))) {
      refused(move, await step(world, move, id).catch((error: unknown) => error));
      expect(await everythingOf(id)).toEqual(before);
    }
  });
});
