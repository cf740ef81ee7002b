import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import { exportFollowed, exportInbox, type ExportedTable } from "@/lib/invoices/export-invoices";
import type { ExportFormat } from "@/lib/invoices/invoice.schema";
import type { InboxFilter } from "@/lib/invoices/invoice-list.queries";
import type { Scope } from "@/lib/platform/scope";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { comptoir, habilitate, invoiceIn, quincaillerie } from "./counter";
import { step } from "./steps";

let world: World;
let papeterie: string;
let shop: string;
const organizationId = organizations.mairie.id;

const row = () => ({
  organizationId, kind: "invoice", currency: "EUR", netAmount: 100_00n, taxAmount: 20_00n, grossAmount: 120_00n, issuedOn: noon, depositedAt: noon, stateAt: noon, state: "available",
  establishmentId: papeterie, depositedById: people.fournisseur.id,
});
type Row = Partial<Omit<ReturnType<typeof row>, "organizationId">> & { number: string; orderReference?: string; receivingService?: string; reasonCode?: string; reason?: string; approvedAmount?: bigint };
const store = (...rows: Row[]) => world.container.db.tenant(organizationId).write((tx) => tx.invoice.createMany({ data: rows.map((one) => ({ ...row(), ...one })) }));
/** Three at each instant, a minute before the three before; every third approved, every other one of the papeterie, the rest of the shop. */
const storeMany = (count: number) => world.container.db.tenant(organizationId).write((tx) => tx.$executeRaw`
  INSERT INTO invoice (organization_id, id, kind, number, currency, net_amount, tax_amount, gross_amount, issued_on, deposited_at, state_at, state, establishment_id, deposited_by_id)
  SELECT ${organizationId}::uuid, gen_random_uuid(), 'invoice', 'S-' || n, 'EUR', 10000, 2000, 12000, ${noon}::date, ${noon}::timestamptz - n / 3 * interval '1 minute', ${noon},
    CASE WHEN n % 3 = 0 THEN 'approved' ELSE 'available' END, CASE WHEN n % 2 = 0 THEN ${papeterie}::uuid ELSE ${shop}::uuid END, ${people.fournisseur.id}::uuid
  FROM generate_series(0, ${count}::int - 1) n`);

beforeAll(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
  shop = await habilitate(world, "candidat", { establishment: quincaillerie });
});
afterAll(() => world.close());
afterEach(() => world.container.db.tenant(organizationId).write((tx) => tx.invoice.deleteMany({ where: { documents: { none: {} } } })));

const bytesOf = ({ content }: ExportedTable): Promise<Buffer> => buffer(content);
const linesOf = async (table: ExportedTable) => (await bytesOf(table)).toString("utf8").split("\r\n").filter(Boolean);
const inbox = async (filter: InboxFilter = {}, scope: Scope = world.as("agent")) => (await linesOf(await exportInbox(scope, filter, "csv"))).slice(1);
const followed = async (person: "fournisseur" | "candidat" | "citoyen", filter = {}) => (await linesOf(await exportFollowed(world.as(person), filter, "csv"))).slice(1);
const numbers = (lines: readonly string[]) => lines.map((line) => line.split(";")[0]);

async function partsOf(table: ExportedTable): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(await bytesOf(table));
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8"));
  return parts;
}
const sheetOf = async (table: ExportedTable) => (await partsOf(table)).get("xl/worksheets/sheet1.xml") ?? "";
const scopeThatCounts = (scope: Scope) => {
  const count = { reads: 0 };
  return { count, scope: { ...scope, read: ((work) => { count.reads++; return scope.read(work); }) as Scope["read"] } };
};

describe("the inbox as a CSV", () => {
  it("has each column under its name, for French spreadsheets", async () => {
    await store({ number: "FA-1", orderReference: "BC-7", receivingService: "Écoles" });
    const table = await exportInbox(world.as("agent"), {}, "csv");
    expect([table.fileName, table.mediaType]).toEqual(["factures-2026-11-21.csv", "text/csv; charset=utf-8"]);
    expect(await linesOf(table)).toEqual([
      "\uFEFFNuméro;Type;Établissement;SIRET ou RIDET;Date de la facture;Échéance;Montant HT;Taxe;Montant TTC;Monnaie;Montant approuvé;État;Code de l’état;Dans cet état depuis;Motif;Déposée le;" +
        "Bon de commande ou engagement;Service destinataire;Service;Confiée à;À payer avant le;Payée le;Référence du paiement;Numéro d’archive",
      "FA-1;Facture;Papeterie du Centre;12345678200010;2026-11-21;;100,00;20,00;120,00;EUR;;Mise à disposition;203;2026-11-21;;2026-11-21;BC-7;Écoles;;;;;;",
    ]);
  });

  it("says a credit note's amounts below zero, as numbers, and francs without decimals", async () => {
    await store({ number: "AV-1", kind: "credit-note", netAmount: 4n, taxAmount: 1n, grossAmount: 5n }, { number: "XPF-1", currency: "XPF", netAmount: 1000n, taxAmount: 110n, grossAmount: 1110n });
    const lines = await inbox();
    expect(lines.map((line) => line.split(";").slice(6, 10)).sort()).toEqual([["-0,04", "-0,01", "-0,05", "EUR"], ["1000", "110", "1110", "XPF"]]);
  });

  it.each([["="], ["+"], ["-"], ["@"], ["\t"], ["\r"]])("makes a text of what begins with %j, so that no spreadsheet computes it", async (sign) => {
    await store({ number: `${sign}1+1`, orderReference: `${sign}HYPERLINK("http://x";"y")` });
    const text = (await bytesOf(await exportInbox(world.as("agent"), {}, "csv"))).toString("utf8");
    expect(text).toContain(`'${sign}1+1`);
    expect(text).toContain(`"'${sign}HYPERLINK(""http://x"";""y"")"`);
  });

  it("says why, who has it, what was approved, when it was deposited there, and its archive number", async () => {
    const id = await invoiceIn(world, "in-charge", papeterie, { number: "FA-REF" });
    await step(world, "refuse", id, { reasonCode: "TX_TVA_ERR", reason: "Le taux de la ligne 2" });
    const [line] = (await inbox()).filter((one) => one.startsWith("FA-REF"));
    expect(line).toMatch(/;Refusée;210;\d{4}-\d\d-\d\d;[^;]+ – [^;]+;/);
    expect(line).toMatch(/;MAIRIE-2026-\d{6}$/);
    await world.container.db.tenant(organizationId).write((tx) => tx.invoice.updateMany({ where: { id }, data: { assignedToId: people.agent.id, depositedAt: new Date("2026-11-20T23:30:00Z") } }));
    expect((await inbox()).find((one) => one.startsWith("FA-REF"))?.split(";").slice(15, 20)).toEqual(["2026-11-21", "BC-2026-88", "Écoles", "", people.agent.name]);
  });

  it("has every row within the filters of the list once, latest first unless the list is read the other way, page after page of the database", async () => {
    const count = 4_500;
    await storeMany(count);
    const counting = scopeThatCounts(world.as("agent"));
    const all = numbers(await inbox({}, counting.scope)).filter((number) => number?.startsWith("S-"));
    expect([all.length, new Set(all).size]).toEqual([count, count]);
    expect(counting.count.reads).toBe(3);
    expect([all[0], all.at(-1)].map((number) => Math.floor(Number(number?.slice(2)) / 3))).toEqual([0, count / 3 - 1]);
    expect(numbers(await inbox({ descending: false }))[0]).toMatch(/^S-449\d$/);
    expect(await inbox({ states: ["approved"] })).toHaveLength(count / 3);
    expect(await inbox({ states: ["approved", "available"], establishmentId: shop })).toHaveLength(count / 2);
    expect(await inbox({ sort: "stateAt", currency: "XPF" })).toHaveLength(0);
    expect(await inbox({ departmentId: "mine" })).toHaveLength(0);
  });

  it("ends with a reader who leaves: nothing is read for nobody", async () => {
    await storeMany(6_500);
    for (const format of ["csv", "xlsx"] as ExportFormat[]) {
      const { count, scope } = scopeThatCounts(world.as("agent"));
      const { content } = await exportInbox(scope, {}, format);
      await new Promise((resolve) => content.once("readable", resolve));
      content.destroy();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(count.reads).toBeLessThan(4);
    }
  });
});

describe("who exports what", () => {
  it("a supplier has the invoices of the establishments that they follow, and no other, without what agents say among themselves", async () => {
    await store({ number: "OURS" }, { number: "THEIRS", establishmentId: shop });
    const [head, ...lines] = await linesOf(await exportFollowed(world.as("candidat"), {}, "csv"));
    expect(numbers(lines)).toEqual(["THEIRS"]);
    expect(head).not.toMatch(/Confiée|À payer avant|;Service;/);
    expect(numbers(await followed("fournisseur"))).toContain("OURS");
    expect(await followed("candidat", { establishmentId: papeterie })).toEqual([]);
    expect(await followed("citoyen")).toEqual([]);
    expect(await linesOf(await exportFollowed(world.as("candidat", "province"), {}, "csv"))).toHaveLength(1);
    await expect(exportFollowed(world.as(null), {}, "csv")).rejects.toThrow("forbidden");
  });

  it("a colleague whose right has ended, or is suspended, has nothing any more", async () => {
    const lagoon = await habilitate(world, "nouveau", { establishment: comptoir, state: "suspended" });
    await store({ number: "LAGOON", establishmentId: lagoon });
    expect(await linesOf(await exportFollowed(world.as("nouveau"), {}, "csv"))).toHaveLength(1);
  });

  it("that a list was taken away is kept before its first line: who, which, and by what it was narrowed; a refused one leaves nothing", async () => {
    await exportInbox(world.as("agent"), { states: ["approved", "paid"], deposited: { from: "2026-11-01" }, late: false, assignee: null }, "xlsx");
    await exportFollowed(world.as("candidat"), { search: "fa-1" }, "csv");
    await expect(exportInbox(world.as("candidat"), { search: "never" }, "csv")).rejects.toThrow("forbidden");
    const kept = await world.as("admin").read((tx) => tx.event.findMany({ where: { type: "invoice.exported" }, orderBy: { id: "desc" }, take: 2, select: { actorId: true, payload: true } }));
    expect(kept).toEqual([
      { actorId: people.candidat.id, payload: { list: "followed", format: "csv", filter: { search: "fa-1" } } },
      { actorId: people.agent.id, payload: { list: "inbox", format: "xlsx", filter: { states: "approved,paid", "deposited.from": "2026-11-01", assignee: "none" } } },
    ]);
  });

  it("the inbox is for accounting, administrators and readers", async () => {
    for (const person of ["fournisseur", "citoyen", null] as const) await expect(exportInbox(world.as(person), {}, "csv")).rejects.toThrow("forbidden");
    for (const role of ["billing", "reception"] as const) await expect(exportInbox({ ...world.as("agent"), actor: { ...world.as("agent").actor, roles: [role] } }, {}, "xlsx")).rejects.toThrow("forbidden");
  });
});

describe("the inbox as a workbook", () => {
  it("has texts as texts, whatever they begin with, amounts as numbers and days as dates", async () => {
    await store({ number: "=1+1", kind: "credit-note", orderReference: "<&\u0001 é \uD800>", receivingService: "\u0001 Voirie" });
    const sheet = await sheetOf(await exportInbox(world.as("agent"), {}, "xlsx"));
    expect(sheet).toContain('<c t="inlineStr" s="5"><is><t>=1+1</t></is></c>');
    expect(sheet).toContain('<c t="inlineStr"><is><t>&lt;&amp; é \uFFFD&gt;</t>');
    expect(sheet).toContain('<t xml:space="preserve"> Voirie</t>');
    expect(sheet).toContain('<c s="2"><v>-120.00</v></c>');
    expect(sheet).toContain('<c s="1"><v>46347</v></c>');
    expect(sheet).not.toContain("<f>");
  });

  it("is the same table as the CSV, in the reader's language", async () => {
    await store({ number: "FA-1" });
    const table = await exportInbox(world.as("agent", "mairie", { locale: "en" }), {}, "xlsx");
    expect([table.fileName, table.mediaType]).toEqual(["invoices-2026-11-21.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]);
    const sheet = await sheetOf(table);
    const rows = sheet.split("<row>").slice(1);
    expect(rows[0]).toContain("Amount before tax");
    expect(new Set(rows.map((one) => one.match(/<c[ />]/g)?.length))).toEqual(new Set([24]));
  });

  it("has all the parts that a spreadsheet looks for", async () => {
    const parts = await partsOf(await exportInbox(world.as("agent"), {}, "xlsx"));
    expect([...parts.keys()].sort()).toEqual(["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  });
});
