import { createElement } from "react";
import { AmountAndActs } from "@/app/[tenant]/factures/[id]/bill-parts";
import { addressOf, readChoice, sortOf, tabsOf } from "@/app/[tenant]/factures/choice";
import { BillTable, NoBill, TotalsDue } from "@/app/[tenant]/factures/list-parts";
import { StatementTotals } from "@/app/[tenant]/factures/releve/statement-parts";
import { BillHistory } from "@/app/_ui/panel/bill-history";
import { BillOriginal } from "@/app/_ui/panel/bill-original";
import { billHappenings, billStates, type BillListItem, type BillState } from "@/lib/bills/bill";
import type { BillView } from "@/lib/bills/bill.queries";
import { messages } from "@/lib/i18n/words";
import { drawn } from "@/tests/support/drawn";

const bill = (state: BillState, more: Partial<BillListItem> = {}): BillListItem => ({
  id: `01900000-0000-7000-8000-00000000000${billStates.indexOf(state)}`, fiscalYear: 2026, number: `N-${state}`, reference: "2015-RS-00-8001516", issuedOn: "2026-11-02", dueOn: "2026-12-15",
  subject: "Restauration scolaire", amount: { minor: 3750, currency: "EUR" }, mode: state === "direct-debit" ? "direct-debit" : "free", state, paidOn: null, customerNumber: "C-1001",
  isOverdue: false, notPayable: state === "due" ? null : "state", ...more,
});
const rowsOf = (html: string) => html.split("<tr").slice(2);

describe("the list’s address", () => {
  it("keeps what is chosen, and what means nothing counts for nothing", () => {
    const choice = readChoice({ choix: "non-reglees", tri: "montant", ordre: "decroissant", recherche: "cantine", client: "C-1", apres: "x" });
    expect(choice.filter).toEqual({ choice: "unpaid", sort: "amount", descending: true, search: "cantine", customerNumber: "C-1", after: "x", before: undefined });
    expect(addressOf(choice, "apres", "5~id")).toBe("/factures?choix=non-reglees&client=C-1&recherche=cantine&tri=montant&ordre=decroissant&apres=5%7Eid");
    expect(readChoice({ choix: "autres", tri: "taille", ordre: "hasard", recherche: " ", client: ["a", "b"] })).toMatchObject({ raw: {}, narrowed: false, filter: { choice: "all", sort: "issuedOn", descending: true } });
  });

  it("offers the three choices by their names", () => {
    const t = messages.fr.bills.list.choices;
    expect(tabsOf(readChoice({ choix: "reglees", client: "C-1" }), (name) => t[name])).toEqual([
      { href: "/factures?client=C-1", label: "Toutes les factures", current: false }, { href: "/factures?choix=non-reglees&client=C-1", label: "Factures non réglées", current: false },
      { href: "/factures?choix=reglees&client=C-1", label: "Factures réglées", current: true },
    ]);
  });

  it("turns the order round at the second asking, and begins another one at its own beginning", () => {
    expect(sortOf(readChoice({}), "issuedOn")).toEqual({ href: "/factures?ordre=croissant", direction: "descending" });
    expect(sortOf(readChoice({ ordre: "croissant" }), "issuedOn")).toEqual({ href: "/factures", direction: "ascending" });
    expect(sortOf(readChoice({}), "amount")).toEqual({ href: "/factures?tri=montant" });
    expect(sortOf(readChoice({ tri: "montant" }), "amount")).toEqual({ href: "/factures?tri=montant&ordre=decroissant", direction: "ascending" });
  });
});

describe("the list", () => {
  const table = (rows: BillListItem[]) => drawn(createElement(BillTable, { choice: readChoice({}), rows }));

  it("has the columns of the portal, in order", () => {
    const heads = [...table([bill("paid")]).matchAll(/<th role="columnheader"[^>]*>(?:<a[^>]*>)?([^<]*)/g)].map(([, words]) => words);
    expect(heads).toEqual(["Date", "Échéance", "Montant", "Numéro", "Objet", "État"]);
  });

  it("sets paid bills on yellow and no others, and says each state in words beside a picture", () => {
    const rows = rowsOf(table(billStates.map((state) => bill(state))));
    expect(rows.map((row) => /bg-paid/.test(row))).toEqual(billStates.map((state) => state === "paid"));
    for (const [index, state] of billStates.entries()) expect(rows[index]).toMatch(new RegExp(`<svg.*${messages.fr.bills.states[state]}`));
  });

  it("says late in words, and marks what is debited", () => {
    const html = table([bill("due", { isOverdue: true }), bill("paid", { mode: "direct-debit" })]);
    expect(html).toContain("Échéance dépassée");
    expect(rowsOf(html)[1]).toContain("Prélèvement");
  });

  it("lets several payable bills be ticked, and asks for nothing where there are not several", () => {
    const several = table([bill("due"), bill("due", { id: "01900000-0000-7000-8000-0000000000aa", number: "N-2" }), bill("paid"), bill("due", { number: "N-3", notPayable: "under" })]);
    expect(several).toContain('<form action="/factures/reglement" method="get">');
    expect([...several.matchAll(/<input type="checkbox"[^>]*name="facture"[^>]*value="([^"]*)"/g)].map(([, id]) => id)).toEqual([bill("due").id, "01900000-0000-7000-8000-0000000000aa"]);
    expect(several).toContain('aria-label="Choisir la facture N-2"');
    expect(table([bill("due"), bill("paid")])).not.toMatch(/<form|checkbox/);
  });

  it("sums each currency by itself, and says when nothing is due", () => {
    const html = drawn(createElement(TotalsDue, { totals: [{ currency: "EUR", minor: 6250 }, { currency: "XPF", minor: 1200 }] }));
    expect(html).toContain("62,50 €");
    expect(html).toContain("1 200 FCFP");
    expect(drawn(createElement(TotalsDue, { totals: [] }))).toContain("Vous n’avez rien à régler");
  });

  it("that is empty says how bills arrive, or what to try", () => {
    expect(drawn(createElement(NoBill, { narrowed: false, organization: "Mairie" }))).toMatch(/Mairie.*href="\/activation\/facture"/);
    expect(drawn(createElement(NoBill, { narrowed: true, organization: "Mairie" }))).toMatch(/Aucune facture ne correspond.*href="\/factures"/);
  });
});

describe("a bill’s page", () => {
  const view = (state: BillState, more: Partial<BillView> = {}): BillView => ({
    ...bill(state), lines: [], publishedAt: new Date(), openedAt: null, document: null, history: [], payments: [], may: { pay: state === "due", declare: state === "due" }, ...more,
  });
  const acts = (one: BillView) => drawn(createElement(AmountAndActs, { bill: one }));

  it("begins with the amount and the due date, then what can be done now", () => {
    const html = acts(view("due"));
    expect(html).toMatch(/37,50 €.*À régler avant le 15 décembre 2026.*href="\/factures\/[^"]*\/reglement"[^>]*>.*Payer.*href="\/factures\/[^"]*\/declarer"[^>]*>.*J'ai réglé cette facture/);
  });

  it.each([
    ["paying", /paiement en ligne est en cours jusqu’au 21 novembre 2026 à 14:00.*\/reglement/], ["declared", /Le service doit encore le confirmer/], ["direct-debit", /prélevée sur votre compte le 15 décembre 2026/],
    ["paid", /réglée/], ["cancelled", /annulée : vous n’avez rien à payer/],
  ] as const)("that is %s says why it is not to pay", (state, words) => {
    const payments = state === "paying" ? [{ id: "p", channel: "payfip", state: "pending", amount: { minor: 3750, currency: "EUR" }, means: null, paidOn: null, createdAt: new Date(), endedAt: null, lockedUntil: new Date("2026-11-21T13:00:00Z"), receiptNumber: null, isDouble: false } as const] : [];
    const html = acts(view(state, { payments }));
    expect(html).toMatch(words);
    expect(html).not.toContain("/declarer");
  });

  it.each(["currency", "off", "reference", "under", "over"] as const)("that cannot be paid online says so (%s), and may be declared", (notPayable) => {
    const html = acts(view("due", { notPayable, may: { pay: false, declare: true } }));
    expect(html).toContain(messages.fr.bills.notPayable[notPayable].replace(/[\u00a0\u202f]/g, " "));
    expect(html).toContain("/declarer");
    expect(html).not.toContain("/reglement");
  });

  it("shows the original’s number, whole hash and last day, to save and to print", () => {
    const document = { archiveNumber: "MAIRIE-2026-000123", mediaType: "application/pdf", bytes: 9, pages: 1, sha256: "ab".repeat(32), signed: false, receivedAt: new Date("2026-11-21T11:00:00Z"), retainUntil: "2028-11-21" };
    const html = drawn(createElement(BillOriginal, { document }));
    for (const words of ["/documents/MAIRIE-2026-000123.pdf?telecharger=1", "/documents/MAIRIE-2026-000123/copie.pdf", "ab".repeat(32), "21 novembre 2028", "/verifier/MAIRIE-2026-000123", "Imprimer"]) expect(html).toContain(words);
  });

  it.each(["fr", "en"] as const)("tells everything that can happen to it (%s)", (locale) => {
    const history = Object.values(billHappenings).map((what, index) => ({
      id: String(index), what, at: new Date("2026-11-21T11:00:00Z"), by: null, state: what === "changed" ? ("paid" as const) : null, reduced: what === "reduced" ? { from: 3750, to: 2500 } : null,
      means: what === "paymentDeclared" ? ("cheque" as const) : null, paidOn: what === "paymentDeclared" ? "2026-11-20" : null, reason: what === "paymentDropped" ? "Introuvable" : null,
    }));
    const html = drawn(createElement(BillHistory, { history, currency: "EUR" }), locale);
    expect(html.match(/<li /g)).toHaveLength(history.length);
    for (const words of locale === "fr" ? ["État modifié : Réglée", "Montant ramené de 37,50 € à 25,00 €", "Chèque, le 20 novembre 2026", "Introuvable"] : ["State changed: Paid", "from €37.50 to €25.00"]) expect(html).toContain(words);
  });
});

describe("statements", () => {
  it("totals say billed, paid and due for each currency", () => {
    expect(drawn(createElement(StatementTotals, { totals: [{ currency: "EUR", billed: 5000, paid: 2000, due: 3000 }] }))).toMatch(/Facturé.*Réglé.*Reste dû.*50,00 €.*20,00 €.*30,00 €/);
  });
});
