import { createElement } from "react";
import { readChoice, sortOf, tabsOf, without } from "@/app/[tenant]/gestion/factures/choice";
import { ActiveFilters, InboxFilters, OrderNote } from "@/app/[tenant]/gestion/factures/filters";
import { Exports, InboxTable } from "@/app/[tenant]/gestion/factures/inbox-table";
import { ChosenTable, Question, ReportTable, ReportTitle } from "@/app/[tenant]/gestion/factures/lot/bulk-parts";
import type { InboxItem } from "@/lib/invoices/invoice-list.queries";
import { bulkActs } from "@/lib/invoices/invoice.schema";
import type { Locale } from "@/lib/kernel/locale";
import { drawn, textOf } from "@/tests/support/drawn";

jest.mock("next/navigation", () => ({ useRouter: () => ({ push: () => undefined }) }));
jest.mock("@/app/[tenant]/gestion/factures/[id]/act.actions", () => ({}));
jest.mock("@/app/[tenant]/gestion/factures/lot/bulk.actions", () => ({ actInBulkAction: async () => ({}) }));
jest.mock("@/app/[tenant]/gestion/factures/listed", () => ({ listText: (list: Record<string, string>) => new URLSearchParams(list).toString() }));

const [one, two] = ["01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"];
const item = (more: Partial<InboxItem> = {}): InboxItem => ({
  id: one, number: "FA-1", kind: "invoice", state: "in-charge", establishment: "Papeterie du Centre", amount: { minor: 12_000, currency: "EUR" }, archiveNumber: "MAIRIE-2026-000001",
  depositedAt: new Date("2026-11-02T09:00:00Z"), stateAt: new Date("2026-11-05T09:00:00Z"), payBy: "2026-12-02", daysLeft: 11, department: "Écoles", assignee: "Agnès Agent", ...more,
});
const places = { departments: [{ id: two, name: "Écoles", active: true }], people: [{ id: one, name: "Agnès Agent" }], department: "Écoles", establishment: null, person: "Agnès Agent" };
const euros = ["EUR"] as const;

describe("the list’s address", () => {
  it("begins with what waits for agents, from the oldest", () =>
    expect(readChoice({}, euros)).toMatchObject({ raw: {}, place: {}, narrowed: false, standing: "todo", filter: { states: ["available", "completed", "in-charge", "disputed"], descending: false } }));

  it("keeps what is chosen", () => {
    const asked = { etat: "suspendue", recherche: "papier", service: "miens", personne: one, min: "1 000,50", du: "2026-11-01", retard: "1", tri: "montant", ordre: "croissant", etablissement: two };
    const { raw, filter } = readChoice(asked, euros);
    expect(raw).toEqual(asked);
    expect(filter).toMatchObject({ states: ["suspended"], search: "papier", departmentId: "mine", assignee: one, amount: { from: 100_050 }, deposited: { from: "2026-11-01" }, late: true, sort: "amount", descending: false });
  });

  it("counts what means nothing for nothing", () => {
    const { raw, filter } = readChoice({ etat: "inconnue", service: "x", personne: "x", min: "cher", du: "2026-13-45", retard: "oui", tri: "couleur", type: ["a", "b"] }, euros);
    expect(raw).toEqual({});
    expect(filter).toMatchObject({ departmentId: undefined, assignee: undefined, amount: { from: undefined }, late: false, sort: undefined });
  });

  it("says nobody’s and no department by words", () =>
    expect(readChoice({ service: "aucun", personne: "personne" }, euros).filter).toMatchObject({ departmentId: null, assignee: null }));

  it("compares amounts in one currency, and says which", () => {
    const choice = readChoice({ min: "10" }, ["XPF", "EUR"]);
    expect(choice.filter).toMatchObject({ currency: "XPF", amount: { from: 10 } });
    expect(drawn(createElement(OrderNote, { choice, currencies: ["XPF", "EUR"] }))).toContain("Franc CFP (XPF)");
  });

  it("turns the order round at the second asking; another tab keeps the rest", () => {
    expect(sortOf(readChoice({ tri: "montant" }, euros), "amount")).toEqual({ href: "/gestion/factures?tri=montant&ordre=croissant", direction: "descending" });
    const tabs = tabsOf(readChoice({ etat: "payees", recherche: "x" }, euros), (name) => name);
    expect(tabs[0]).toEqual({ href: "/gestion/factures?recherche=x", label: "todo", current: false });
    expect(tabs.find(({ current }) => current)?.label).toBe("payment");
    expect(without(readChoice({ etat: "payees", recherche: "x" }, euros), "recherche")).toBe("/gestion/factures?etat=payees");
  });
});

describe.each<Locale>(["fr", "en"])("the list in %s", (locale) => {
  it("has every criterion, with what is chosen", () => {
    const choice = readChoice({ service: two, personne: one, retard: "1", max: "5" }, euros);
    const html = drawn(createElement(InboxFilters, { choice, places, currencies: euros }), locale) + drawn(createElement(ActiveFilters, { choice, places }), locale);
    for (const name of ["recherche", "etat", "service", "personne", "type", "min", "max", "du", "au", "retard"]) expect(html).toContain(`name="${name}"`);
    expect(html).toContain(`<option value="${one}" selected="">Agnès Agent</option>`);
    expect(html).toContain(`<option value="${two}" selected="">Écoles</option>`);
    expect(html.match(/class="filter-tab"/g)).toHaveLength(4);
  });

  it("says the days of payment that a figure leads to, and a search keeps them", () => {
    const choice = readChoice({ etat: "toutes", "paye-du": "2026-11-09", "paye-au": "2026-11-15" }, euros);
    expect(drawn(createElement(ActiveFilters, { choice, places }), locale).match(/class="filter-tab"/g)).toHaveLength(2);
    const html = drawn(createElement(InboxFilters, { choice, places, currencies: euros }), locale);
    expect(html).toContain('type="hidden" name="paye-du" value="2026-11-09"');
    expect(html).not.toContain("<details open");
  });
});

describe("the list", () => {
  const table = (rows: InboxItem[], ticks = true) => drawn(createElement(InboxTable, { rows, ticks, choice: readChoice({ etat: "toutes", recherche: "x", apres: "1~2" }, euros) }));

  it("says number, supplier, amount, state and since when, the day to pay by, and whose it is", () => {
    const text = textOf(table([item()]));
    for (const words of ["FA-1", "Papeterie du Centre", "120,00 €", "Prise en charge", "05/11/2026", "02/12/2026", "encore 11 jours", "Agnès Agent", "Écoles"]) expect(text).toContain(words);
  });

  it("says late in words, and nothing to pay by where the clock is stopped", () => {
    expect(textOf(table([item({ daysLeft: -3, payBy: "2026-11-18" })]))).toContain("3 jours de retard");
    expect(textOf(table([item({ payBy: null, daysLeft: null, state: "suspended" })]))).not.toContain("encore");
  });

  it("leads to an invoice with the list that it stands in", () =>
    expect(table([item()])).toContain(`href="/gestion/factures/${one}?etat=toutes&recherche=x&apres=1%7E2"`));

  it("lets rows be ticked and an act be chosen, by those who handle them alone", () => {
    const html = table([item(), item({ id: two, number: "FA-2" })]);
    expect(html).toContain('<form action="/gestion/factures/lot" method="get">');
    expect(html.match(/name="facture"/g)).toHaveLength(2);
    expect(html).toContain('aria-label="Choisir la facture FA-2 de Papeterie du Centre"');
    for (const act of bulkActs) expect(html).toContain(`<option value="${act}">`);
    expect(table([item()], false)).not.toMatch(/<form|checkbox/);
  });

  it("is exported as it is narrowed and ordered, whole", () =>
    expect(drawn(createElement(Exports, { choice: readChoice({ etat: "toutes", tri: "montant", apres: "1~2" }, euros) }))).toContain('href="/gestion/factures/export?etat=toutes&tri=montant&format=csv"'));
});

describe("many at once", () => {
  const assignment = { department: null, assignee: null, departments: [{ id: two, name: "Écoles" }], members: [], others: [{ id: one, name: "Agnès Agent" }] };
  const rows = [{ ...item(), fits: true }, { ...item({ id: two, number: "FA-2", state: "paid" }), fits: false }];
  const question = (act: (typeof bulkActs)[number]) =>
    drawn(createElement(Question, { act, choice: { rows, sums: [{ minor: 12_000, currency: "EUR" }], assignment }, list: { etat: "toutes" }, today: "2026-11-21" }));

  it("asks how many and how much, for those that can take it", () => {
    const html = question("approve");
    expect(html).toContain(`name="invoices" value="${one}"`);
    expect(html).not.toContain(`name="invoices" value="${two}"`);
    expect(textOf(html)).toContain("En tout : 120,00 €");
    expect(textOf(html)).toContain("Confirmer pour cette facture");
  });

  it("asks for a reason where the life cycle wants one, a day where it is paid, and keepers where it is given", () => {
    expect(question("refuse")).toMatch(/name="reasonCode".*value="DOUBLON"/);
    expect(question("approve")).not.toContain('name="reasonCode"');
    expect(question("send-payment")).toMatch(/type="date"[^>]*name="paidOn"|name="paidOn"[^>]*type="date"/);
    expect(question("assign")).toMatch(/name="departmentId".*name="assignedToId"/);
  });

  it("says which cannot, and then what came of each and why", () => {
    expect(textOf(drawn(createElement(ChosenTable, { rows })))).toContain("Son état ne le permet pas");
    const report = { act: "refuse" as const, at: new Date("2026-11-21T11:00:00Z"), lines: [{ invoiceId: one, number: "FA-1", refused: null }, { invoiceId: two, number: "FA-2", refused: "changedMeanwhile" }] };
    expect(drawn(createElement(ReportTitle, { report }))).toBe("Une facture traitée, une laissée");
    expect(textOf(drawn(createElement(ReportTable, { report, list: {} })))).toMatch(/FA-1 .*Fait .*FA-2 .*Laissée telle quelle .*Quelqu’un d’autre vient de modifier/);
  });
});
