import { randomUUID } from "node:crypto";
import { cancelPayment } from "@/lib/payments/cancel-payment";
import { checkPayment } from "@/lib/payments/check-payment";
import { confirmDeclaration } from "@/lib/payments/confirm-declaration";
import { declarePayment } from "@/lib/payments/declare-payment";
import { dropDeclaration } from "@/lib/payments/drop-declaration";
import { openPayment } from "@/lib/payments/open-payment";
import { paymentStates, type PaymentState } from "@/lib/payments/payment";
import { recordPayment } from "@/lib/payments/record-payment";
import { withdrawDeclaration } from "@/lib/payments/withdraw-declaration";
import { billStates, standingOf, type BillState } from "@/lib/bills/bill";
import { billIn } from "@/tests/support/bills";
import { noon } from "@/tests/support/world";
import { openTill, type Till } from "../lib/payments/till";
import { discoverOperations } from "./discovery";

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.close());

const paymentOf = (id: string) => till.world.as("admin").read((tx) => tx.payment.findFirstOrThrow({ where: { id }, include: { bill: true } }));
/** When it was last asked for is no part of its life. */
const everythingOf = async (id: string) => {
  const { askedAt: _askedAt, ...row } = await paymentOf(id);
  return { row, events: await till.events(row.billId) };
};

const deciding = { confirm: confirmDeclaration, drop: dropDeclaration, withdraw: withdrawDeclaration };
const online = ["pending", "lapsed", "accepted", "refused", "abandoned", "expired"] as const satisfies readonly PaymentState[];
const declared = ["declared", "confirmed", "dropped"] as const satisfies readonly PaymentState[];

it("has states online and states of a declaration, and a line here for every verb", async () => {
  expect([...online, ...declared].sort()).toEqual([...paymentStates].sort());
  const making = ["payment.declare", "payment.open", "payment.open-as-guest", "payment.record"];
  const asking = ["payment.cancel", "payment.check", "payment.settle"];
  const movingNothing = ["payment.find-bill", "payment.hear-notification"];
  expect([...Object.values(deciding).map(({ operationName }) => operationName), ...making, ...asking, ...movingNothing].sort())
    .toEqual([...(await discoverOperations()).keys()].filter((name) => name.startsWith("payment.")));
});

describe("a payment online", () => {
  /** What PayFiP says half an hour after it was opened: its bill is still kept. */
  const words = ["P", "V", "R", "Z", "A", "no result yet", "no such operation"] as const;
  const from = (rest: PaymentState): Readonly<Record<(typeof words)[number], PaymentState>> =>
    ({ P: "accepted", V: "accepted", R: "refused", Z: "refused", A: "abandoned", "no result yet": rest, "no such operation": "expired" });
  const onlySuccess = (ended: PaymentState) => ({ ...Object.fromEntries(words.map((word) => [word, ended])), P: "accepted", V: "accepted" }) as ReturnType<typeof from>;
  const leads: Readonly<Record<(typeof online)[number], ReturnType<typeof from>>> = {
    pending: from("pending"), lapsed: from("lapsed"), refused: onlySuccess("refused"), abandoned: onlySuccess("abandoned"), expired: onlySuccess("expired"),
    accepted: Object.fromEntries(words.map((word) => [word, "accepted"])) as ReturnType<typeof from>,
  };
  const billStateWith: Partial<Record<PaymentState, BillState>> = { pending: "paying", accepted: "paid" };

  async function paymentIn(state: (typeof online)[number], word: (typeof words)[number]): Promise<string> {
    const { billId, paymentId, idOp } = await till.opened();
    const standing = billStateWith[state] ?? "due";
    const ended = state === "pending" || state === "lapsed" ? {} : { endedAt: noon };
    const operation = word === "no such operation" ? { idOp: randomUUID() } : {};
    await till.world.as("admin").commit(async ({ tx }) => {
      await tx.payment.updateMany({ where: { id: paymentId }, data: { state, ...ended, ...operation } });
      await tx.bill.updateMany({ where: { id: billId }, data: { state: standing, standing: standingOf(standing) } });
    });
    if (word.length === 1) await till.end(idOp, word as "P");
    return paymentId;
  }
  const pairs = online.flatMap((state) => words.map((word) => [state, word] as const));

  it.each(pairs)("that is %s, of which PayFiP says « %s », goes where the table says, once", async (state, word) => {
    const id = await paymentIn(state, word);
    const before = await everythingOf(id);
    await till.settle(id, 30);
    const after = await everythingOf(id);
    expect(after.row.state).toBe(leads[state][word]);
    if (after.row.state === state) return expect(after).toEqual(before);
    expect(after.events).toEqual([...before.events, `payment.${after.row.state}`]);
    expect(after.row.receiptNumber !== null).toBe(after.row.state === "accepted");
    await till.settle(id, 31);
    expect(await everythingOf(id)).toEqual(after);
  });

  it.each(online)("that is %s and has no result is let go of by its person only while it keeps its bill", async (state) => {
    const id = await paymentIn(state, "no result yet");
    const before = await everythingOf(id);
    await cancelPayment(till.at(30), { paymentId: id });
    const after = await everythingOf(id);
    if (state === "pending") return expect([after.row.state, after.row.bill.state, after.events.at(-1)]).toEqual(["lapsed", "due", "payment.lapsed"]);
    expect(after).toEqual(before);
  });

  it.each(Object.entries(deciding))("is no declaration: %s does not find it", async (_name, decide) => {
    const { paymentId } = await till.opened();
    await expect(decide(till.at(30, "agent"), { paymentId, reason: "Rien." })).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("a declaration", () => {
  const billStateWith = { declared: "declared", confirmed: "paid", dropped: "due" } as const;
  const leads = { confirm: "confirmed", drop: "dropped", withdraw: "dropped" } as const;

  async function declarationIn(state: (typeof declared)[number]): Promise<string> {
    const billId = await till.bill();
    await declarePayment(till.at(0), { billId, paidOn: "2026-11-20", means: "cheque" });
    const [[payment], standing] = [await till.payments(billId), billStateWith[state]] as const;
    await till.world.as("admin").commit(async ({ tx }) => {
      await tx.payment.updateMany({ where: { id: payment?.id }, data: { state } });
      await tx.bill.updateMany({ where: { id: billId }, data: { state: standing, standing: standingOf(standing) } });
    });
    return payment?.id ?? "";
  }
  type Verb = keyof typeof deciding;
  const verbs = Object.keys(deciding) as Verb[];
  const act = (verb: Verb, paymentId: string) => deciding[verb](till.at(1, verb === "withdraw" ? "citoyen" : "agent"), { paymentId, reason: "Rien n’est arrivé." });

  it.each(verbs)("that is declared: %s leads where the table says", async (verb) => {
    const id = await declarationIn("declared");
    await act(verb, id);
    const { row } = await everythingOf(id);
    expect([row.state, row.bill.state, row.receiptNumber !== null]).toEqual([leads[verb], verb === "confirm" ? "paid" : "due", verb === "confirm"]);
  });

  it.each((["confirmed", "dropped"] as const).flatMap((state) => verbs.map((verb) => [state, verb] as const)))("that is %s: %s is refused, and changes nothing", async (state, verb) => {
    const id = await declarationIn(state);
    const before = await everythingOf(id);
    await expect(act(verb, id)).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    expect(await everythingOf(id)).toEqual(before);
  });

  it("is nothing that PayFiP is asked about", async () => {
    const paymentId = await declarationIn("declared");
    const asked = [() => cancelPayment(till.at(30), { paymentId }), () => checkPayment(till.at(30), { paymentId }), () => till.settle(paymentId, 30)];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("a payment is made", () => {
  const making = {
    open: { by: "citoyen", verb: openPayment, from: ["due"] },
    declare: { by: "citoyen", verb: declarePayment, from: ["due"] },
    record: { by: "agent", verb: recordPayment, from: ["due", "declared", "direct-debit"] },
  } as const;
  const pairs = billStates.flatMap((state) => (Object.keys(making) as (keyof typeof making)[]).map((name) => [name, state] as const));

  it.each(pairs)("by %s, of a bill that is %s, if it is in the table; else it is refused, and nothing is written", async (name, state) => {
    const { by, verb, from } = making[name];
    const billId = await billIn(till.world, { debtorId: till.debtorId, state });
    const outcome = verb(till.at(0, by), { billId, paidOn: "2026-11-20", means: "cheque" });
    if ((from as readonly BillState[]).includes(state)) return expect(await outcome.then(() => till.payments(billId))).toHaveLength(1);
    await expect(outcome).rejects.toMatchObject({ kind: "conflict" });
    expect([await till.stateOf(billId), await till.payments(billId), await till.events(billId)]).toEqual([state, [], []]);
  });
});
