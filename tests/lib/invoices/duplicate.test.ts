import { deskView } from "@/lib/invoices/desk-view.queries";
import { readSame } from "@/lib/invoices/duplicate.queries";
import { openWorld, type World } from "@/tests/support/world";
import { habilitate, invoiceIn, quincaillerie } from "./counter";

let world: World;
let papeterie: string;
let branch: string;
let shop: string;
beforeAll(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
  branch = await habilitate(world, "fournisseur", { establishment: { ...quincaillerie, identifier: "12345678200028", name: "Papeterie, la succursale" } });
  shop = await habilitate(world, "fournisseur", { establishment: quincaillerie });
});
afterAll(() => world.close());

const amounts = (net: number) => ({ net: String(net), tax: "0", gross: String(net) });
const alike = async (id: string) => (await deskView(world.as("agent"), id)).alike.map(({ number, sameAmount, sameNumber }) => ({ number, sameAmount, sameNumber }));

describe("a number as an eye takes it", () => {
  it.each([["FA-2026/017", "fa 2026 17"], ["FA-2O26-17", "FA-2026-017"], ["F l0", "F-10"], ["Été-1", "ETE 01"], ["FA2026042", "FA-2026-042"]])("%s is %s", (one, other) => expect(readSame(one, other)).toBe(true));
  it.each([["FA-2026-017", "FA-2026-170"], ["A-1", "B-1"], ["100", "10"], ["F-0", "F-"]])("%s is not %s", (one, other) => expect(readSame(one, other)).toBe(false));
});

describe("an invoice that may be another again", () => {
  it("has the same amount on the same day, at any establishment of the supplier", async () => {
    const first = await invoiceIn(world, "available", papeterie, { number: "M-1", ...amounts(50) });
    await invoiceIn(world, "available", branch, { number: "Z-900", ...amounts(50) });
    await invoiceIn(world, "available", branch, { number: "Z-901", ...amounts(50), issuedOn: "2026-11-03" });
    await invoiceIn(world, "available", shop, { number: "Z-902", ...amounts(50) });
    expect(await alike(first)).toEqual([{ number: "Z-900", sameAmount: true, sameNumber: false }]);
  });

  it("or a number that reads the same, whatever the amount", async () => {
    const first = await invoiceIn(world, "available", papeterie, { number: "FA-2026-042", ...amounts(60) });
    await invoiceIn(world, "available", branch, { number: "fa 2026/42", ...amounts(61) });
    await invoiceIn(world, "available", papeterie, { number: "FA2026042", ...amounts(62) });
    await invoiceIn(world, "available", papeterie, { number: "FB-2026-42", ...amounts(63) });
    expect((await alike(first)).map(({ number }) => number).sort()).toEqual(["FA2026042", "fa 2026/42"]);
  });

  it("both are said together, and nothing where there is nothing", async () => {
    const first = await invoiceIn(world, "available", papeterie, { number: "D-7", ...amounts(70) });
    await invoiceIn(world, "available", branch, { number: "D/007", ...amounts(70) });
    expect(await alike(first)).toEqual([{ number: "D/007", sameAmount: true, sameNumber: true }]);
    expect(await alike(await invoiceIn(world, "available", shop, { number: "U-1", ...amounts(71) }))).toEqual([]);
  });
});
