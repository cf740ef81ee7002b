import { composeStatement } from "@/lib/invoices/compose-statement";
import { establishmentStatement, mostStated } from "@/lib/invoices/statement.queries";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { habilitate, quincaillerie } from "./counter";

let world: World;
let papeterie: string;
let shop: string;
const organizationId = organizations.mairie.id;
const year = { from: "2026-01-01", to: "2026-12-31" };

const row = () => ({
  organizationId, kind: "invoice", currency: "EUR", netAmount: 100n, taxAmount: 20n, grossAmount: 120n, issuedOn: noon, depositedAt: noon, stateAt: noon, state: "available",
  establishmentId: papeterie, depositedById: people.fournisseur.id,
});
type Row = Partial<Omit<ReturnType<typeof row>, "organizationId">> & { number: string; approvedAmount?: bigint; reasonCode?: string; reason?: string };

beforeAll(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
  shop = await habilitate(world, "fournisseur", { establishment: quincaillerie, role: "reader" });
  const rows: Row[] = [
    { number: "WAITS", depositedAt: new Date("2026-03-01T10:00:00Z") },
    { number: "PART", state: "partly-approved", reasonCode: "QTE_ERR", approvedAmount: 80n, depositedAt: new Date("2026-03-02T10:00:00Z") },
    { number: "CREDIT", kind: "credit-note", depositedAt: new Date("2026-03-03T10:00:00Z") },
    { number: "PAID", state: "paid", netAmount: 1000n, taxAmount: 0n, grossAmount: 1000n, depositedAt: new Date("2026-03-04T10:00:00Z") },
    { number: "REFUSED", state: "refused", reasonCode: "DOUBLON", depositedAt: new Date("2026-03-05T10:00:00Z") },
    { number: "FRANCS", currency: "XPF", netAmount: 5000n, taxAmount: 0n, grossAmount: 5000n, depositedAt: new Date("2026-12-31T22:59:00Z") },
    { number: "NEXT YEAR", depositedAt: new Date("2026-12-31T23:00:00Z") },
    { number: "SHOP", establishmentId: shop },
  ];
  await world.container.db.tenant(organizationId).write((tx) => tx.invoice.createMany({ data: rows.map((one) => ({ ...row(), ...one })) }));
});
afterAll(() => world.close());

const ofPapeterie = async (period = year) => (await establishmentStatement(world.as("fournisseur"), papeterie, period))!.statement;

describe("the statement of an establishment", () => {
  it("has what it deposited in the period, by the days of the organisation, oldest first", async () => {
    expect((await ofPapeterie()).rows.map(({ number }) => number)).toEqual(["WAITS", "PART", "CREDIT", "PAID", "REFUSED", "FRANCS"]);
    expect((await ofPapeterie({ from: "2026-03-02", to: "2026-03-03" })).rows.map(({ number }) => number)).toEqual(["PART", "CREDIT"]);
  });

  it("adds up, each currency by itself: what was deposited is paid, ended and due together, and credit notes count as less", async () => {
    expect((await ofPapeterie()).totals).toEqual([
      { currency: "EUR", deposited: 120 + 120 - 120 + 1000 + 120, paid: 1000, ended: 40 + 120, due: 120 + 80 - 120 },
      { currency: "XPF", deposited: 5000, paid: 0, ended: 0, due: 5000 },
    ]);
  });

  it("counts each state in the order of the life cycle", async () => {
    expect((await ofPapeterie()).states.map(({ state, count, amount: { minor, currency } }) => [state, count, minor, currency])).toEqual([
      ["available", 2, 0, "EUR"], ["available", 1, 5000, "XPF"], ["partly-approved", 1, 120, "EUR"], ["refused", 1, 120, "EUR"], ["paid", 1, 1000, "EUR"],
    ]);
  });

  it("is of any establishment that the person follows, of the first of them where another is asked for, and nobody else's", async () => {
    const found = await establishmentStatement(world.as("fournisseur"), shop, year);
    expect(found?.establishments.map(({ id }) => id)).toEqual([papeterie, shop]);
    expect(found?.statement).toMatchObject({ establishment: { name: quincaillerie.name, identifier: quincaillerie.identifier }, rows: [{ number: "SHOP" }] });
    for (const asked of [null, "nonsense", organizationId]) expect((await establishmentStatement(world.as("fournisseur"), asked, year))?.statement.establishment.id).toBe(papeterie);
    for (const person of ["citoyen", "agent", null] as const) expect(await establishmentStatement(world.as(person), papeterie, year)).toBeNull();
    expect(await establishmentStatement(world.as("fournisseur", "province"), papeterie, year)).toBeNull();
  });

  it("is a PDF, for who follows the establishment, in both languages", async () => {
    for (const locale of ["fr", "en"] as const) expect((await composeStatement(world.as("fournisseur", "mairie", { locale }), papeterie, year)).subarray(0, 5).toString()).toBe("%PDF-");
    expect((await composeStatement(world.as("fournisseur"), papeterie, { from: "2020-01-01", to: "2020-12-31" })).subarray(0, 5).toString()).toBe("%PDF-");
    await expect(composeStatement(world.as("candidat"), papeterie, year)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is not made of more invoices than anyone reads", async () => {
    await world.container.db.tenant(organizationId).write((tx) => tx.$executeRaw`
      INSERT INTO invoice (organization_id, id, kind, number, currency, net_amount, tax_amount, gross_amount, issued_on, deposited_at, state_at, state, establishment_id, deposited_by_id)
      SELECT ${organizationId}::uuid, gen_random_uuid(), 'invoice', 'M-' || n, 'EUR', 100, 0, 100, ${noon}::date, ${noon}, ${noon}, 'available', ${shop}::uuid, ${people.fournisseur.id}::uuid
      FROM generate_series(1, ${mostStated}::int) n`);
    expect((await establishmentStatement(world.as("fournisseur"), shop, year))?.statement).toMatchObject({ isTooLong: true, rows: [], totals: [], states: [] });
    await expect(composeStatement(world.as("fournisseur"), shop, year)).rejects.toMatchObject({ kind: "not-found" });
  });
});
