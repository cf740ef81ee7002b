import { inboxInvoices, supplierInvoices, type InboxFilter } from "@/lib/invoices/invoice-list.queries";
import { rowsPerPage } from "@/lib/kernel/keyset";
import { minutesLater } from "@/lib/kernel/dates";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { habilitate, invoiceIn, quincaillerie } from "./counter";

let world: World;
let papeterie: string;
let shop: string;
const count = 60;

beforeAll(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
  shop = await habilitate(world, "candidat", { establishment: quincaillerie });
  const organizationId = organizations.mairie.id;
  const row = { organizationId, kind: "invoice", currency: "EUR", netAmount: 100n, taxAmount: 20n, grossAmount: 120n, issuedOn: noon, stateAt: noon };
  // Every other one at the same instant as the one before, so that only the identifier tells them apart.
  const rows = Array.from({ length: count }, (_, index) => ({
    ...row, number: `S-${index}`, depositedAt: minutesLater(noon, Math.floor(index / 2) - 100), state: index % 3 === 0 ? "approved" : "available",
    establishmentId: index < 50 ? papeterie : shop, depositedById: people.fournisseur.id, currency: index % 10 === 0 ? "XPF" : "EUR",
  }));
  await world.container.db.tenant(organizationId).write((tx) => tx.invoice.createMany({ data: rows }));
});
afterAll(() => world.close());

const agent = () => world.as("agent");
const numbers = ({ items }: { items: readonly { number: string }[] }) => items.map(({ number }) => number);

/** All pages one after the other, forwards; then back to the first. */
async function walk(filter: InboxFilter) {
  const pages = [await inboxInvoices(agent(), filter)];
  for (let page = pages[0]; page?.next; page = pages.at(-1)) pages.push(await inboxInvoices(agent(), { ...filter, after: page.next }));
  const back = [pages.at(-1)];
  for (let page = back[0]; page?.previous; page = back.at(-1)) back.push(await inboxInvoices(agent(), { ...filter, before: page.previous }));
  return { pages, back };
}

describe("a list", () => {
  it.each([[false], [true]])("goes page by page, forwards and back, through every row once (oldest first: %s)", async (oldestFirst) => {
    const { pages, back } = await walk({ descending: !oldestFirst });
    expect(pages.map(({ items }) => items.length)).toEqual([rowsPerPage, rowsPerPage, count - 2 * rowsPerPage]);
    expect(new Set(pages.flatMap(numbers)).size).toBe(count);
    const times = pages.flatMap(({ items }) => items.map(({ depositedAt }) => depositedAt.getTime()));
    expect(times).toEqual([...times].sort((one, other) => (oldestFirst ? one - other : other - one)));
    expect(back.reverse().map((page) => page && numbers(page))).toEqual(pages.map(numbers));
    expect([pages[0]?.previous, pages.at(-1)?.next]).toEqual([null, null]);
  });

  it("is narrowed by state, currency and establishment", async () => {
    const { pages } = await walk({ states: ["approved"], currency: "XPF" });
    expect(pages.flatMap(numbers).sort()).toEqual(["S-0", "S-30"]);
    expect((await inboxInvoices(agent(), { establishmentId: shop })).items).toHaveLength(10);
  });

  it("takes a place that means nothing for the beginning", async () => {
    expect(numbers(await inboxInvoices(agent(), { after: "nonsense" }))).toEqual(numbers(await inboxInvoices(agent(), {})));
  });
});

describe("who sees which list", () => {
  it("a supplier sees the invoices of their establishments, and no other, whatever they ask for", async () => {
    const own = await supplierInvoices(world.as("candidat"), {});
    expect([own.items.length, own.establishments]).toEqual([10, [{ id: shop, name: "Quincaillerie Éléonore" }]]);
    expect((await supplierInvoices(world.as("candidat"), { establishmentId: papeterie })).items).toEqual([]);
    for (const person of ["citoyen", "agent", null] as const) expect(await supplierInvoices(world.as(person), {})).toMatchObject({ items: [], establishments: [] });
  });

  it("a supplier narrows theirs by kind, by days of deposit and by amount", async () => {
    const all = (await supplierInvoices(world.as("candidat"), {})).items;
    const found = async (filter: Parameters<typeof supplierInvoices>[1]) => (await supplierInvoices(world.as("candidat"), filter)).items.map(({ id }) => id);
    const [first] = all;
    const amount = Math.abs(first?.amount.minor ?? 0);
    expect(await found({ kind: "credit-note" })).toEqual(all.filter(({ kind }) => kind === "credit-note").map(({ id }) => id));
    expect(await found({ amount: { from: amount, to: amount } })).toEqual(all.filter((one) => Math.abs(one.amount.minor) === amount).map(({ id }) => id));
    expect(await found({ deposited: { from: "2100-01-01" } })).toEqual([]);
    expect(await found({ deposited: { to: "2100-01-01" }, kind: "invoice" })).toEqual(all.filter(({ kind }) => kind === "invoice").map(({ id }) => id));
  });

  it("the inbox is for accounting, administrators and readers", async () => {
    for (const person of ["fournisseur", "citoyen", null] as const) expect(() => inboxInvoices(world.as(person), {})).toThrow("forbidden");
    for (const role of ["billing", "reception"] as const) expect(() => inboxInvoices({ ...agent(), actor: { ...agent().actor, roles: [role] } }, {})).toThrow("forbidden");
    expect((await inboxInvoices({ ...agent(), actor: { ...agent().actor, roles: ["reader"] } }, {})).items).toHaveLength(rowsPerPage);
  });

  it("the organisation next door sees nothing", async () => {
    expect((await inboxInvoices(world.as("agentProvince", "province"), {})).items).toEqual([]);
    expect((await supplierInvoices(world.as("fournisseur", "province"), {})).items).toEqual([]);
  });
});

describe("a search", () => {
  const find = async (search: string) => numbers(await inboxInvoices(agent(), { search }));
  beforeAll(async () => {
    await invoiceIn(world, "available", papeterie, { number: "FÉ-2026/0417", gross: "1 234,50", net: "1 034,50", tax: "200", orderReference: "BC 77-A" });
  });

  it.each([
    ["its number", "fé-2026/0417"], ["its number without accents or separators", "fe20260417"], ["the end of its number", "0417"], ["the beginning of a word", "fe-20"],
    ["its archive number", "MAIRIE-2026-000001"], ["the archive number as it is dictated", "mairie 2026 000001"], ["its order", "bc 77"], ["its establishment and its order", "papeterie 77-a"],
    ["the establishment's SIRET, spaced", "123 456 782 00010"], ["the SIRET in one", "12345678200010"], ["its amount", "1234,50"], ["its amount, spaced", "1 234,50"],
  ])("finds an invoice by %s", async (_what, typed) => {
    expect(await find(typed)).toEqual(["FÉ-2026/0417"]);
  });

  it("wants every word, and finds nothing where one is missing", async () => {
    expect(await find("papeterie 99-Z")).toEqual([]);
    expect(await find("%")).toHaveLength(rowsPerPage);
  });

  it("reads a range of the words' index, behind row security", async () => {
    const { id: organizationId } = organizations.mairie;
    const { items: [some] } = await inboxInvoices(agent(), {});
    if (!some) throw new Error("the list is empty");
    const words = Array.from({ length: 3000 }, (_, place) => ({ organizationId, word: `plan${place}`, invoiceId: some.id })); // among few, any index is as good
    await world.container.db.tenant(organizationId).write((tx) => tx.invoiceWord.createMany({ data: words }));
    const plan = await world.container.db.tenant(organizationId).read(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN SELECT invoice_id FROM invoice_word WHERE word >= 'fe2026' AND word < ${"fe2026\u{10FFFF}"}`;
    });
    const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(text).toMatch(/Index.* using invoice_word_pkey|Bitmap Index Scan on invoice_word_pkey/);
    expect(text).toMatch(/Index Cond: .*word >= 'fe2026'.*word < /);
  });
});
