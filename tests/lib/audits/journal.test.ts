import { readChoice } from "@/app/[tenant]/gestion/journal/choice";
import { actRooms, actsOfRoom, jobNames } from "@/lib/audits/audit";
import { changeWords, factWords, originWords, sentenceOf } from "@/lib/audits/audit-words";
import { chainState } from "@/lib/audits/chain-state.queries";
import { exportJournal } from "@/lib/audits/export-journal";
import { agentsOf, filterNames, journal } from "@/lib/audits/journal.queries";
import type { JournalFilter } from "@/lib/audits/audit.schema";
import { sealEvents } from "@/lib/audits/seal-events";
import { wordsIn } from "@/lib/i18n/words";
import { daysLater } from "@/lib/kernel/dates";
import type { DomainEvent } from "@/lib/platform/events";
import { deskScope } from "@/lib/wiring/scope";
import { tasksOf } from "@/lib/wiring/tasks";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { depositInvoiceFor } from "../documents/intake";

let world: World;
let invoice: { invoiceId: string; number: string; archiveNumber: string };
const t = wordsIn("fr");
const admin = () => world.as("admin");
/** As an operation does; « text.changed » and the like tell nobody. */
const act = (event: DomainEvent, by: Parameters<World["as"]>[0] = "agent", at = noon, origin = "192.0.2.7") =>
  world.as(by, "mairie", { now: at, origin }).commit(({ tx }) => tx.event.create({ data: {
    organizationId: admin().organization.id, at, actorId: by && people[by].id, origin, type: event.type, payload: event.payload, accountId: event.accountId ?? null, invoiceId: event.invoiceId ?? null,
  } }));
const listed = async (filter: JournalFilter) => (await journal(admin(), filter)).items;
const types = async (filter: JournalFilter) => (await listed(filter)).map(({ type }) => type);

beforeAll(async () => {
  world = await openWorld();
  const deposited = await depositInvoiceFor(world.as("fournisseur"), [people.fournisseur.id]);
  const { number } = await admin().read((tx) => tx.invoice.findFirstOrThrow({ where: { id: deposited.invoiceId }, select: { number: true } }));
  invoice = { ...deposited, number };
  await admin().commit(({ tx }) => tx.invoiceWord.create({ data: { organizationId: admin().organization.id, word: "ramettes", invoiceId: invoice.invoiceId } }));
  await act({ type: "invoice.approved", invoiceId: invoice.invoiceId, payload: { from: "in-charge", to: "approved", number } }, "agent", daysLater(noon, -3));
  await act({ type: "text.changed", payload: { name: "faq", locale: "fr" } }, "admin", daysLater(noon, -2));
  await act({ type: "account.roles-given", accountId: people.agent.id, payload: { roles: ["billing", "accounting"] } }, "admin", daysLater(noon, -1));
  await act({ type: "organization.settings-changed", payload: { before: { contactName: "Régie", contactPhone: null }, after: { contactName: "=2+5", contactPhone: "+687 12" } } }, "admin");
  await deskScope(world.container, admin().organization, "job sweep").commit(({ tx }) =>
    tx.event.create({ data: { organizationId: admin().organization.id, at: daysLater(noon, -4), origin: "job sweep", type: "habilitation.end-announced", payload: { until: "2026-12-31" } } }));
}, 120_000);
afterAll(() => world.close());

describe("the journal", () => {
  it("says each act in a sentence, with who, from where, on what, before and after", async () => {
    const [settings, roles, text, approved] = await listed({});
    expect(sentenceOf(t, settings!)).toBe("Adam Admin a changé les paramètres du portail.");
    expect(changeWords(t, "fr", settings!)).toEqual([
      { name: "Nom du service", before: "Régie", after: "=2+5" }, { name: "Téléphone du service", before: null, after: "+687 12" },
    ]);
    expect(sentenceOf(t, roles!)).toBe("Adam Admin a donné des rôles à Agnès Agent.");
    expect(factWords(t, "fr", roles!)).toEqual([{ name: "Rôles", value: "facturation, comptabilité" }]);
    expect(sentenceOf(t, text!)).toBe("Adam Admin a modifié le texte «\u00A0faq\u00A0».");
    expect(sentenceOf(t, approved!)).toBe(`Agnès Agent a approuvé la facture ${invoice.number}.`);
    expect(changeWords(t, "fr", approved!)).toEqual([{ name: "État", before: "Prise en charge", after: "Approuvée" }]);
    expect(approved).toMatchObject({ origin: "192.0.2.7", subject: { kind: "invoice", id: invoice.invoiceId }, who: { kind: "person", email: "agent@demo.test" } });
    expect(sentenceOf(wordsIn("en"), approved!)).toBe(`Agnès Agent approved invoice ${invoice.number}.`);
  });

  it("is read by administrators, and by nobody else", async () => {
    for (const person of ["agent", "fournisseur", "citoyen", null] as const) {
      for (const asked of [(scope: typeof as) => journal(scope, {}), chainState, agentsOf, (scope: typeof as) => filterNames(scope, {})]) {
        const as = world.as(person);
        expect(() => asked(as)).toThrow(expect.objectContaining({ kind: "forbidden" }));
      }
    }
    const as = world.as("agent");
    await expect(exportJournal(as, {})).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("offers the agents to choose among, and not every supplier of the organisation", async () => {
    await admin().commit(({ tx }) => tx.membership.createMany({ data: [{ organizationId: admin().organization.id, accountId: people.nouveau.id, role: "supplier" }], skipDuplicates: true }));
    expect((await agentsOf(admin())).map(({ id }) => id)).not.toContain(people.nouveau.id);
    expect((await agentsOf(admin())).map(({ id }) => id)).toEqual(expect.arrayContaining([people.admin.id, people.agent.id]));
  });

  it("shows another organisation nothing, whatever it is asked", async () => {
    const next = { ...world.as("agentProvince", "province"), actor: { accountId: people.agentProvince.id, roles: ["administrator" as const] } };
    for (const filter of [{}, { person: people.admin.id }, { subject: { kind: "invoice" as const, id: invoice.invoiceId } }, { search: "ramettes" }, { search: "admin@demo.test" }]) {
      expect((await journal(next, filter)).items).toEqual([]);
    }
    expect(await filterNames(next, { person: people.admin.id, subject: { kind: "invoice", id: invoice.invoiceId } })).toEqual({ person: null, subject: null });
    expect(await chainState(next)).toMatchObject({ sealed: 0, waiting: 0 });
  });

  it("is narrowed by sort of act, act, person, desk, subject and period", async () => {
    expect(await types({ room: "text" })).toEqual(["text.changed"]);
    expect(await types({ act: "invoice.approved" })).toEqual(["invoice.approved"]);
    expect(await types({ person: people.agent.id })).toEqual(["account.roles-given", "invoice.approved"]);
    expect(await types({ desk: true })).toEqual(["habilitation.end-announced"]);
    expect(await types({ subject: { kind: "invoice", id: invoice.invoiceId } })).toEqual(["invoice.approved"]);
    expect(await types({ from: "2026-11-19", to: "2026-11-20" })).toEqual(["account.roles-given", "text.changed"]);
    expect(await types({ person: people.admin.id, room: "account" })).toEqual(["account.roles-given"]);
  });

  it("is searched by words of an invoice, a whole address, or an archive number", async () => {
    expect(await types({ search: "ramet" })).toEqual(["invoice.approved"]);
    expect(await types({ search: "Agent@demo.test" })).toEqual(["account.roles-given", "invoice.approved"]);
    expect(await types({ search: invoice.archiveNumber })).toEqual(["invoice.approved"]);
    expect(await types({ search: "demo.test" })).toEqual([]);
    expect(await types({ search: "%_'; --" })).toEqual([]);
  });

  it("comes 25 by key, and goes back by key", async () => {
    const many = daysLater(noon, -30);
    for (let place = 0; place < 30; place++) await act({ type: "text.restored", payload: { name: `page ${place}`, locale: "fr" } }, "admin", many);
    const first = await journal(admin(), { act: "text.restored" });
    const second = await journal(admin(), { act: "text.restored" }, { after: first.next ?? "" });
    expect([first.items.length, second.items.length, second.next]).toEqual([25, 5, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(30);
    expect((await journal(admin(), { act: "text.restored" }, { before: second.previous ?? "" })).items).toEqual(first.items);
  });

  it("never says a token, a link, or a whole IBAN, whatever a room wrote", async () => {
    const iban = "FR7630006000011234567890189";
    await act({ type: "rib.requested", payload: { iban, holder: `Papeterie ${iban} merci`, linkId: "secret-link", token: "secret-token", before: { iban: "FR76 3000 6000 0112 3456 7890 189", passwordHash: "secret-hash" }, after: {} } });
    const [item] = await listed({ act: "rib.requested" });
    expect(JSON.stringify(item)).not.toMatch(/secret|30006000|3000 6000/);
    expect(JSON.stringify(item)).toContain("FR76 ••••");
  });

  it("says where its chain stands", async () => {
    expect(await chainState(admin())).toMatchObject({ running: false, lastVerification: null, may: { verify: true } });
    await sealEvents(deskScope(world.container, admin().organization), {});
    const state = await chainState(admin());
    expect(state).toMatchObject({ waiting: 0, head: expect.stringMatching(/^[0-9a-f]{64}$/), lastSealedAt: expect.any(Date) });
    expect((await listed({ act: "text.changed" }))[0]?.position).toBeGreaterThan(0);
  });
});

describe("the address of the journal", () => {
  it("says the filter and nothing that means nothing", () => {
    const id = people.admin.id;
    expect(readChoice({ domaine: "factures", personne: id, sujet: `facture~${invoice.invoiceId}`, du: "2026-11-01", au: "2026-11-31", recherche: " facture ", acte: "invoice.approved" })).toMatchObject({
      raw: { domaine: "factures", personne: id, du: "2026-11-01", recherche: "facture" },
      filter: { room: "invoice", act: "invoice.approved", person: id, from: "2026-11-01", to: undefined, search: "facture", subject: { kind: "invoice", id: invoice.invoiceId } },
    });
    expect(readChoice({ personne: "guichet" }).filter).toMatchObject({ desk: true });
    expect(readChoice({ domaine: "x", personne: "' OR 1=1", sujet: "facture~1", acte: "drop.table", du: "hier" }).raw).toEqual({});
  });
});

describe("the export", () => {
  const exported = async (filter: JournalFilter) => {
    const pieces: Buffer[] = [];
    for await (const piece of await exportJournal(admin(), filter)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString("utf8");
  };

  it("holds what the filter shows, is safe in a spreadsheet, and is an act of the journal itself", async () => {
    const csv = await exported({ act: "organization.settings-changed" });
    const [head, row] = csv.replace("\uFEFF", "").split("\r\n");
    expect(head).toMatch(/^Place;Instant;Qui;/);
    expect(row).toMatch(/^\d*;2026-11-21 12:00:00;Adam Admin;admin@demo\.test;192\.0\.2\.7;organization\.settings-changed;/);
    expect(await listed({ act: "audit.exported" })).toMatchObject([{ who: { name: "Adam Admin" }, facts: [{ name: "filter", value: "act: organization.settings-changed" }] }]);
  });

  it("neutralises every cell that a spreadsheet would compute", async () => {
    await act({ type: "department.created", payload: { departmentId: "d", code: "=HYPERLINK(\"http://x\")", name: "@SUM(1)", requiresOrder: false } }, "admin", noon, "+1");
    const csv = await exported({ act: "department.created" });
    const cells = csv.split("\r\n")[1]?.match(/("([^"]|"")*"|[^;]*)(;|$)/g)?.map((cell) => cell.replace(/;$/, "").replace(/^"/, "")) ?? [];
    expect(cells.length).toBeGreaterThanOrEqual(14);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells[4]).toBe("'+1");
  });

  it("comes whole, in pieces", async () => {
    await deskScope(world.container, admin().organization).commit(({ tx }) => tx.event.createMany({ data: Array.from({ length: 1100 }, (_, place) => (
      { organizationId: admin().organization.id, at: noon, type: "bill.opened", payload: { number: String(place) } })) }));
    const rows = (await exported({ act: "bill.opened" })).split("\r\n").slice(1, -1);
    expect(rows).toHaveLength(1100);
    expect(new Set(rows.map((row) => row.split(";").at(-1))).size).toBe(1100);
  });
});

it("every event that a room tells has its sentence, in both languages", async () => {
  const said = actRooms.flatMap(actsOfRoom);
  const rooms = ["accounts/account", "audits/audit", "bills/bill", "debtors/debtor", "departments/department", "documents/document", "habilitations/habilitation", "habilitations/invitation", "imports/import", "invoices/inbox",
    "invoices/invoice", "members/member", "messages/message", "organizations/organization", "payments/payment", "ribs/rib", "texts/text"];
  const told: string[] = [];
  for (const room of rooms) {
    const found = (await import(`@/lib/${room}.notifications`)) as Record<string, object>;
    told.push(...Object.keys(Object.entries(found).find(([name]) => name.endsWith("Notifications"))?.[1] ?? {}));
  }
  expect(told.length).toBeGreaterThan(110);
  expect(told.filter((type) => !(said as string[]).includes(type))).toEqual([]);
  const item = { id: "", at: noon, who: { kind: "desk" as const }, origin: null, currency: null, subject: null, person: null, detail: null, changes: [], facts: [], position: null };
  for (const locale of ["fr", "en"] as const) for (const type of said) expect(sentenceOf(wordsIn(locale), { ...item, type })).toMatch(/^(Guichet|une personne|an unknown) .+\.$/);
});

it("says in words, in both languages, from which task or command of the desk an act comes; an unknown one by its name", () => {
  expect([...jobNames].sort()).toEqual(Object.keys(tasksOf(world.container)).sort());
  const from = (origin: string, locale: "fr" | "en") => originWords(wordsIn(locale), { origin, who: { kind: "desk" } } as Parameters<typeof originWords>[1]).replace(/\u00a0/g, " ");
  expect(from("job send-mail", "fr")).toBe("Tâche automatique : envoi d’un courriel");
  expect(from("command archive verify", "en")).toBe("Administration command: verification of the archive");
  expect(from("job of-long-ago", "fr")).toBe("Tâche automatique : of-long-ago");
});
