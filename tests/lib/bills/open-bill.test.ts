import { openBill } from "@/lib/bills/open-bill";
import { readBill } from "@/lib/bills/bill.queries";
import { minutesLater } from "@/lib/kernel/dates";
import { people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { takeBack } from "./originals";

let world: World;
let debtorId: string;
beforeAll(async () => {
  world = await openWorld();
  debtorId = await debtorIn(world);
});
afterAll(() => world.close());

const stored = (id: string) => world.as("admin").read(async (tx) => ({
  openedAt: (await tx.bill.findFirstOrThrow({ where: { id } })).openedAt,
  events: (await tx.event.findMany({ where: { billId: id } })).map(({ type, actorId, payload }) => ({ type, actorId, payload })),
}));

describe("opening a bill", () => {
  it("is kept once, the first time, with who and when", async () => {
    const billId = await billIn(world, { debtorId, number: "O-1" });
    await openBill(world.as("citoyen"), { billId });
    await openBill(world.as("citoyen", "mairie", { now: minutesLater(noon, 60) }), { billId });
    expect(await stored(billId)).toEqual({ openedAt: noon, events: [{ type: "bill.opened", actorId: people.citoyen.id, payload: { number: "O-1" } }] });
    expect((await readBill(world.as("citoyen"), billId)).openedAt).toEqual(noon);
    expect(await world.mails()).toEqual([]);
  });

  it("twice at once is one opening", async () => {
    const billId = await billIn(world, { debtorId });
    await Promise.all(Array.from({ length: 5 }, () => openBill(world.as("citoyen"), { billId })));
    expect((await stored(billId)).events).toHaveLength(1);
  });

  it("is not done by agents, nor by anybody else", async () => {
    const billId = await billIn(world, { debtorId });
    for (const person of ["agent", "admin", "nouveau", null] as const) await expect(openBill(world.as(person), { billId })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(openBill(world.as("citoyen", "province"), { billId })).rejects.toMatchObject({ kind: "not-found" });
    const ofNobody = await billIn(world, { debtorId, of: null });
    await expect(openBill(world.as(null), { billId: ofNobody })).rejects.toMatchObject({ kind: "forbidden" });
    expect(await stored(billId)).toEqual({ openedAt: null, events: [] });
  });

  it("does not find a bill that was taken back", async () => {
    const billId = await billIn(world, { debtorId });
    await takeBack(world, billId);
    await expect(openBill(world.as("citoyen"), { billId })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("loses against a taking back at the same instant, or wins over it: never both", async () => {
    const outcomes = new Set<string>();
    for (let turn = 0; turn < 12; turn++) {
      const billId = await billIn(world, { debtorId });
      const scope = world.as("citoyen");
      // The bill is taken back after the verb has read it and before it writes: every other time.
      const late = { ...scope, commit: async (work: Parameters<typeof scope.commit>[0]) => { if (turn % 2 === 0) await takeBack(world, billId); return scope.commit(work); } } as typeof scope;
      const [opened, taken] = await Promise.all([openBill(late, { billId }).then(() => true, (error: { kind?: string }) => error.kind), turn % 2 === 0 ? null : takeBack(world, billId)]);
      const { openedAt, events } = await stored(billId);
      const { withdrawnAt } = await world.as("admin").read((tx) => tx.bill.findFirstOrThrow({ where: { id: billId } }));
      expect([openedAt === null, events.length]).toEqual(withdrawnAt ? [true, 0] : [false, 1]);
      expect(opened).toBe(withdrawnAt ? "not-found" : true);
      if (taken) expect(taken.count).toBe(withdrawnAt ? 1 : 0);
      outcomes.add(withdrawnAt ? "taken back" : "opened");
    }
    expect(outcomes).toContain("taken back");
  });
});
