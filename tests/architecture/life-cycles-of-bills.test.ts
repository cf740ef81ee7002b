import { readFileSync } from "node:fs";
import { billStates, canMove, standingOf, type BillState } from "@/lib/bills/bill";
import type { PaymentEvent } from "@/lib/payments/payment.events";
import { react } from "@/lib/wiring/reactions";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { filesUnder } from "../support/files";
import { csvOf, desk, linesOf, putOnline, rowOf } from "../lib/imports/desk";
import { pesOf } from "../lib/imports/files";

let world: World;
let debtorId: string;
beforeAll(async () => {
  world = await openWorld();
  debtorId = await debtorIn(world);
});
afterAll(() => world.close());

const billOf = (id: string) => world.as("admin").read((tx) => tx.bill.findFirstOrThrow({ where: { id } }));

it("makes these moves, and none other", () => {
  expect(billStates.flatMap((from) => billStates.filter((to) => canMove(from, to)).map((to) => `${from} ${to}`))).toEqual([
    "due paying", "due declared", "due direct-debit", "due paid", "due cancelled", "paying due", "paying paid", "paying cancelled",
    "declared due", "declared paid", "declared cancelled", "direct-debit due", "direct-debit paid", "direct-debit cancelled",
  ]);
});

it("is moved by what follows its payments and by imports, and by nothing else", () => {
  const moving = filesUnder("lib", ".ts").filter((file) => /\bstanding: standingOf\(/.test(readFileSync(file, "utf8")));
  expect(moving).toEqual(["lib/bills/follow-payments.ts", "lib/imports/write-bills.ts", "lib/imports/write-change.ts"]);
});

describe("a bill follows its payments:", () => {
  /** `leads` null: it stays where it is, and nothing is refused. */
  type Case = { readonly type: PaymentEvent["type"]; readonly payload?: object; readonly leads: Partial<Record<BillState, BillState>> | null };
  const paidOn = "2026-11-20";
  const anyPaid = { due: "paid", paying: "paid", declared: "paid", "direct-debit": "paid" } as const;
  const cases: Readonly<Record<string, Case>> = {
    "payment.opened": { type: "payment.opened", leads: { due: "paying" } },
    "payment.refused": { type: "payment.refused", payload: { kept: true }, leads: { paying: "due" } },
    "payment.abandoned": { type: "payment.abandoned", payload: { kept: true }, leads: { paying: "due" } },
    "payment.expired": { type: "payment.expired", payload: { kept: true }, leads: { paying: "due" } },
    "payment.lapsed": { type: "payment.lapsed", payload: { kept: true }, leads: { paying: "due" } },
    "payment.refused of a payment that kept it no more": { type: "payment.refused", payload: { kept: false }, leads: null },
    "payment.accepted": { type: "payment.accepted", payload: { isDouble: false, paidOn }, leads: anyPaid },
    "payment.accepted for the second time": { type: "payment.accepted", payload: { isDouble: true, paidOn }, leads: null },
    "payment.mismatched": { type: "payment.mismatched", leads: null },
    "payment.declared": { type: "payment.declared", leads: { due: "declared" } },
    "payment.confirmed": { type: "payment.confirmed", payload: { paidOn }, leads: { declared: "paid" } },
    "payment.dropped": { type: "payment.dropped", leads: { declared: "due" } },
    "payment.withdrawn": { type: "payment.withdrawn", leads: { declared: "due" } },
    "payment.recorded": { type: "payment.recorded", payload: { paidOn }, leads: anyPaid },
  };
  const happens = ({ type, payload = {} }: Case, billId: string) => {
    const scope = desk(world);
    return scope.commit(({ tx, emit }) => react({ type, billId, payload: { paymentId: "", number: "", ...payload } }, { tx, scope, emit }));
  };
  const pairs = billStates.flatMap((state) => Object.keys(cases).map((name) => [state, name] as const));

  it("each event has its line", () => {
    const written = [...readFileSync("lib/payments/payment.events.ts", "utf8").matchAll(/On<"(payment\.[\w-]+)"/g)].map(([, type]) => type);
    expect([...new Set(Object.values(cases).map(({ type }) => type))].sort()).toEqual([...written].sort());
  });

  it.each(pairs)("one that is %s, on %s", async (state, name) => {
    const one = cases[name]!;
    const id = await billIn(world, { debtorId, state });
    const before = await billOf(id);
    const to = one.leads === null ? state : one.leads[state];
    if (to === undefined) await expect(happens(one, id)).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    else await happens(one, id);
    const after = await billOf(id);
    if (to === undefined || to === state) return expect(after).toEqual(before);
    expect(after).toMatchObject({ state: to, standing: standingOf(to), paidOn: to === "paid" ? new Date(paidOn) : null });
  });

  it.each(Object.keys(cases).filter((name) => cases[name]?.leads))("one that was taken back is not there, on %s", async (name) => {
    const one = cases[name]!;
    const [state] = Object.keys(one.leads ?? {}) as [BillState];
    const id = await billIn(world, { debtorId, state });
    await world.as("admin").commit(({ tx }) => tx.bill.updateMany({ where: { id }, data: { withdrawnAt: noon } }));
    await expect(happens(one, id)).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect((await billOf(id)).state).toBe(state);
  });
});

describe("a bill follows imports:", () => {
  type Outcome = readonly [line: string, state: BillState];
  const paid: readonly Outcome[] = [["written", "paid"], ["written", "paid"], ["written", "paid"], ["written", "paid"], ["known", "paid"], ["bad paidOfCancelled", "cancelled"]];
  const cancelled: readonly Outcome[] = [["written", "cancelled"], ["written", "cancelled"], ["written", "cancelled"], ["written", "cancelled"], ["bad cancelOfPaid", "paid"], ["known", "cancelled"]];
  const ended: readonly Outcome[] = [["bad reductionOfPaid", "paid"], ["bad reductionOfCancelled", "cancelled"]];
  const reduced: readonly Outcome[] = [["written", "due"], ["failed beingPaid", "paying"], ["written", "declared"], ["written", "direct-debit"], ...ended];
  const annulled: readonly Outcome[] = [["written", "cancelled"], ["failed beingPaid", "paying"], ["written", "cancelled"], ["written", "cancelled"], ...ended];

  const saying = (etat: string) => (numbers: readonly string[]) => csvOf(numbers.map((numero) => rowOf(numero, { code_tiers: "C-1001", etat })));
  const taking = (ht: string) => (numbers: readonly string[]) => pesOf({ typBord: "02", pieces: numbers.map((NumDette) => ({ NumDette, lines: [{ ht }] })) });
  let serial = 1000;

  it.each([
    ["PAYEE", paid, saying("PAYEE"), "titres.csv"], ["ANNULEE", cancelled, saying("ANNULEE"), "titres.csv"], ["a reduction of a part", reduced, taking("5.00"), "pes.xml"],
    ["a reduction of all", annulled, taking("25.00"), "pes.xml"],
  ] as const)("%s leads where the table says, from every state, and is named where it leads nowhere", async (_name, expected, fileOf, fileName) => {
    const bills: { id: string; number: string }[] = [];
    for (const state of billStates) {
      const number = String(++serial);
      bills.push({ number, id: await billIn(world, { debtorId, state, number, dueOn: "2026-12-15" }) });
    }
    const lines = await linesOf(world, await putOnline(world, fileOf(bills.map(({ number }) => number)), fileName));
    const codeOf = (problems: unknown) => (problems as { code: string }[])[0]?.code;
    const states = await Promise.all(bills.map(async ({ id }) => (await billOf(id)).state));
    expect(lines.map(({ state, problems }, place) => [[state, ...(state === "bad" || state === "failed" ? [codeOf(problems)] : [])].join(" "), states[place]])).toEqual(expected);
  });
});
