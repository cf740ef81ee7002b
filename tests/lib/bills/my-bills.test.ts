import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { billSorts, type BillListItem, type BillSort } from "@/lib/bills/bill";
import { myBills, type MyBillFilter } from "@/lib/bills/my-bills.queries";
import { rowsPerPage } from "@/lib/kernel/keyset";
import { organizations } from "@/prisma/world/people";
import { copiesOf, watchStatements } from "./plans";

const { plansOf } = watchStatements();
let world: World;
let home: string;
let garden: string;
const count = 60;
const states = ["due", "paying", "declared", "direct-debit", "paid", "cancelled"] as const;

beforeAll(async () => {
  world = await openWorld();
  home = await debtorIn(world);
  garden = await debtorIn(world, { customerNumber: "C-2002" });
  const stranger = await debtorIn(world, { customerNumber: "C-9", lastName: "Voisin", of: "nouveau" });
  for (let index = 0; index < count; index++) {
    await billIn(world, {
      debtorId: index % 5 === 0 ? garden : home, number: `B-${String((index * 37) % count).padStart(3, "0")}`, state: states[index % 6], minor: 1000 + (index % 7),
      issuedOn: `2026-${String(1 + (index % 9)).padStart(2, "0")}-10`, dueOn: index % 4 === 0 ? null : `2026-12-${String(1 + (index % 11)).padStart(2, "0")}`, currency: index % 10 === 2 ? "XPF" : "EUR",
    });
  }
  await billIn(world, { debtorId: stranger, number: "THEIRS", of: "nouveau" });
  const withdrawn = await billIn(world, { debtorId: home, number: "GONE" });
  await world.container.db.tenant(organizations.mairie.id).write((tx) => tx.bill.updateMany({ where: { id: withdrawn }, data: { withdrawnAt: noon } }));
});
afterAll(() => world.close());

const mine = (filter: MyBillFilter = {}) => myBills(world.as("citoyen"), filter);
const numbers = ({ items }: { items: readonly { number: string }[] }) => items.map(({ number }) => number);

/** All pages one after the other, forwards; then back to the first. */
async function walk(filter: MyBillFilter) {
  const pages = [await mine(filter)];
  for (let page = pages[0]; page?.next; page = pages.at(-1)) pages.push(await mine({ ...filter, after: page.next }));
  const back = [pages.at(-1)];
  for (let page = back[0]; page?.previous; page = back.at(-1)) back.push(await mine({ ...filter, before: page.previous }));
  return { pages, back: back.flatMap((page) => page ?? []).reverse() };
}

const valueOf: Record<BillSort, (bill: BillListItem) => string | number> = {
  issuedOn: ({ issuedOn }) => issuedOn, dueOn: ({ dueOn }) => dueOn ?? "9999-12-31", amount: ({ amount }) => amount.minor, number: ({ number }) => number,
};

describe("the order of one's bills", () => {
  it.each(billSorts.flatMap((sort) => [[sort, false], [sort, true]] as const))("by %s (descending: %s) goes through every bill once, forwards and back", async (sort, descending) => {
    const { pages, back } = await walk({ sort, descending });
    expect(pages.map(({ items }) => items.length)).toEqual([rowsPerPage, rowsPerPage, count - 2 * rowsPerPage]);
    expect(new Set(pages.flatMap(numbers)).size).toBe(count);
    const values = pages.flatMap(({ items }) => items.map(valueOf[sort]));
    const sorted = [...values].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
    expect(values).toEqual(descending ? sorted.reverse() : sorted);
    expect(back.map(numbers)).toEqual(pages.map(numbers));
  });

  it("is by date, latest first, where nothing is asked", async () => {
    expect(numbers(await mine())).toEqual(numbers(await mine({ sort: "issuedOn", descending: true })));
    expect(numbers(await mine({ after: "nonsense" }))).toEqual(numbers(await mine()));
  });
});

describe("the three choices", () => {
  const statesIn = async (filter: MyBillFilter) => {
    const { pages } = await walk(filter);
    return [...new Set(pages.flatMap(({ items }) => items.map(({ state }) => state)))].sort();
  };

  it("« Toutes » has every state, a cancelled bill stands there alone", async () => {
    expect(await statesIn({})).toEqual([...states].sort());
    expect(await statesIn({ choice: "unpaid" })).toEqual(["declared", "direct-debit", "due", "paying"]);
    expect(await statesIn({ choice: "paid" })).toEqual(["paid"]);
  });

  it.each(billSorts)("go through their own pages by %s", async (sort) => {
    const { pages, back } = await walk({ choice: "unpaid", sort });
    expect(pages.flatMap(numbers)).toHaveLength(40);
    expect(back.map(numbers)).toEqual(pages.map(numbers));
  });
});

describe("what narrows the list", () => {
  it("a customer number of one's own, and nothing for another's", async () => {
    expect((await walk({ customerNumber: "C-2002" })).pages.flatMap(({ items }) => items.map(({ customerNumber }) => customerNumber))).toEqual(Array(12).fill("C-2002"));
    for (const customerNumber of ["C-9", "none"]) expect((await mine({ customerNumber })).items).toEqual([]);
    expect((await mine()).customerNumbers).toEqual(["C-1001", "C-2002"]);
  });

  it("words of the number, the reference and the subject, all of them wanted", async () => {
    expect(numbers(await mine({ search: "b-017" }))).toEqual(["B-017"]);
    expect(numbers(await mine({ search: "RESTAUR 2026-rs-00-b-017" }))).toEqual(["B-017"]);
    expect(numbers(await mine({ search: "restauration cantine" }))).toEqual([]);
    expect(numbers(await mine({ search: "theirs" }))).toEqual([]);
  });
});

describe("what is due", () => {
  it("is the sum of À régler and Déclarée, each currency by itself, whatever the list shows", async () => {
    const counted = Array.from({ length: count }, (_, index) => index).filter((index) => ["due", "declared"].includes(states[index % 6] ?? ""));
    const sum = (currency: string) => counted.filter((index) => (index % 10 === 2 ? "XPF" : "EUR") === currency).reduce((total, index) => total + 1000 + (index % 7), 0);
    const expected = [{ currency: "EUR", minor: sum("EUR") }, { currency: "XPF", minor: sum("XPF") }];
    expect((await mine()).totals).toEqual(expected);
    expect((await mine({ choice: "paid", customerNumber: "C-2002", search: "nothing" })).totals).toEqual(expected);
    expect(expected.every(({ minor }) => minor > 0)).toBe(true);
  });

  it("says which bills are late: those to pay whose day has passed, and no others", async () => {
    const { pages } = await walk({});
    const later = await myBills(world.as("citoyen", "mairie", { now: new Date("2027-01-05T11:00:00Z") }), {});
    expect(pages.flatMap(({ items }) => items).some(({ isOverdue }) => isOverdue)).toBe(false);
    expect(later.items.filter(({ isOverdue }) => isOverdue).map(({ state, dueOn }) => [state, dueOn !== null])).toEqual(later.items.filter(({ state, dueOn }) => state === "due" && dueOn).map(() => ["due", true]));
    expect(later.items.some(({ isOverdue }) => isOverdue)).toBe(true);
  });
});

describe("who sees which bills", () => {
  it("each person their own, in each organisation, and nobody what was taken back", async () => {
    expect(numbers(await myBills(world.as("nouveau"), {}))).toEqual(["THEIRS"]);
    expect(await myBills(world.as("agent"), {})).toMatchObject({ items: [], totals: [], customerNumbers: [] });
    expect((await myBills(world.as("citoyen", "province"), {})).items).toEqual([]);
    expect((await walk({})).pages.flatMap(numbers)).not.toContain("GONE");
    expect(() => myBills(world.as(null), {})).toThrow("forbidden");
  });
});

describe("the statements that the list sends", () => {
  beforeAll(() => copiesOf(world, "THEIRS"));
  const plan = (filter: MyBillFilter) => plansOf(world, () => mine(filter));

  it.each([
    [{}, "bill_mine_issued"], [{ descending: false }, "bill_mine_issued"], [{ choice: "paid" }, "bill_mine_standing"], [{ sort: "dueOn" }, "bill_mine_due"],
    [{ sort: "amount", descending: true }, "bill_mine_amount"], [{ sort: "number" }, "bill_mine_number"],
  ] as const)("%o reads %s, behind row security, without sorting", async (filter, index) => {
    const { next } = await mine(filter);
    for (const after of [undefined, next ?? ""]) {
      const text = await plan({ ...filter, after });
      expect(text).toMatch(new RegExp(`Index (Only )?Scan.* using ${index}`));
      expect(text).not.toMatch(/^\s*(->\s+)?Sort /m);
    }
  });

  it("the totals read their own index alone", async () => {
    expect(await plan({})).toMatch(/using bill_mine_total/);
  });
});
