import { addressOf, readChoice, sortOf, tabsOf } from "@/app/[tenant]/gestion/titres/choice";
import { Debtor, Facts, Payments } from "@/app/[tenant]/gestion/titres/[id]/bill-parts";
import { Done, Handling } from "@/app/[tenant]/gestion/titres/[id]/handling";
import { BillTable } from "@/app/_ui/table/bill-table";
import type { AgentBill } from "@/lib/bills/agent-bills.queries";
import { billStates } from "@/lib/bills/bill";
import { drawnPiece, textOf } from "@/tests/support/drawn";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, push: () => undefined }), usePathname: () => "/gestion/titres" }));
jest.mock("@/app/[tenant]/gestion/titres/[id]/handle-bill.actions", () => ({ confirmDeclarationAction: async () => ({}), dropDeclarationAction: async () => ({}), recordPaymentAction: async () => ({}) }));

const debtor = { id: "d1", customerNumber: "C-1001", lastName: "Durand", firstName: "Zoé", address: "3 rue des Lilas", postalCode: "99100", city: "Démonstration", email: null };
const bill: AgentBill = {
  id: "b1", fiscalYear: 2026, number: "1078", reference: "2026-RS-00-001078", issuedOn: "2026-11-02", dueOn: "2026-11-15", subject: "Restauration", amount: { minor: 2550, currency: "EUR" }, mode: "free", state: "due",
  paidOn: null, customerNumber: "C-1001", isOverdue: true, notPayable: null, lines: [], publishedAt: new Date(0), openedAt: null, document: null, history: [], payments: [], debtor, account: null, importId: null, product: null, payfip: null, declarationId: null, may: { recordPayment: true },
};
const declared = { id: "p1", channel: "declared", state: "declared", amount: bill.amount, means: "transfer", paidOn: "2026-11-20", createdAt: new Date(0), endedAt: null, lockedUntil: null, receiptNumber: null, isDouble: false } as const;

describe("what an agent may do with a bill", () => {
  it("is to record a payment that came another way", () => {
    expect(drawnPiece(Handling, { bill })).toContain("/gestion/titres/b1/reglement");
  });

  it("is to decide on what its person declared, after a confirmation that has its own page", () => {
    const html = drawnPiece(Handling, { bill: { ...bill, state: "declared", declarationId: "p1", payments: [declared] } });
    expect(textOf(html)).toMatch(/déclare avoir réglé 25,50\s€ le 20 novembre 2026. Moyen indiqué\s: Virement\./);
    expect(html).toContain("/gestion/titres/b1/confirmer");
    expect(html).toContain("/gestion/titres/b1/ecarter");
    expect(html).not.toContain("/reglement");
  });

  it.each(billStates)("is nothing, and why is said: %s", (state) => {
    const html = drawnPiece(Handling, { bill: { ...bill, state, may: { recordPayment: false } } });
    expect(textOf(html).trim().length).toBeGreaterThan(20);
    expect(html).not.toContain("href");
  });

  it("is said once it is done", () => {
    expect(drawnPiece(Done, { what: "confirme" })).toContain("Le règlement est confirmé");
    expect(drawnPiece(Done, { what: "autre" })).toBe("");
  });
});

it("names the debtor, by a link for those who may open it", () => {
  expect(drawnPiece(Debtor, { bill, linked: true })).toContain('href="/gestion/redevables/d1"');
  expect(drawnPiece(Debtor, { bill, linked: false })).not.toContain("href");
  expect(textOf(drawnPiece(Debtor, { bill: { ...bill, account: { email: "z@d.test", state: "prepared" } }, linked: true }))).toContain("z@d.test (à activer)");
});

it("lists payments with where they come from", () => {
  expect(textOf(drawnPiece(Payments, { payments: [declared] }))).toContain("20 novembre 2026 Déclaré par le redevable Virement Déclaré");
  expect(textOf(drawnPiece(Payments, { payments: [{ ...declared, channel: "payfip", state: "accepted", isDouble: true }] }))).toContain("Accepté Double paiement, à rembourser");
  expect(drawnPiece(Payments, { payments: [] })).toContain("Aucun règlement");
});

it("says a bill's product, and whose the number is under which it is paid", () => {
  const html = textOf(drawnPiece(Facts, { bill: { ...bill, product: { code: "EAU", name: "Eau" }, payfip: { number: "001972", of: "product" } } }));
  for (const words of ["Eau (EAU)", "001972, celui du produit"]) expect(html).toContain(words);
  expect(textOf(drawnPiece(Facts, { bill }))).not.toMatch(/Produit|PayFiP/);
});

it("says in words which bills are paid and which are late, and paints the paid ones", () => {
  const rows = [{ ...bill, debtor: { id: "d1", name: "Zoé Durand" } }, { ...bill, id: "b2", state: "paid" as const, isOverdue: false, debtor: { id: "d1", name: "Zoé Durand" } }];
  const html = drawnPiece(BillTable, { caption: "Factures", rows, folder: "/gestion/titres", debtors: "/gestion/redevables" });
  expect(textOf(html)).toContain("À régler Échéance dépassée");
  expect(html.match(/<tr[^>]*class="bg-paid"/g)).toHaveLength(1);
});

describe("the choice that an address makes", () => {
  it("is read back from the addresses that it gives", () => {
    const choice = readChoice({ choix: "declarees", recherche: " dupont ", tri: "montant", ordre: "decroissant" });
    expect(choice.filter).toMatchObject({ choice: "declared", sort: "amount", descending: true });
    expect(addressOf(choice, "apres", "x~1")).toBe("/gestion/titres?choix=declarees&recherche=dupont&tri=montant&ordre=decroissant&apres=x%7E1");
    expect(addressOf(choice, "avant", null)).toBeUndefined();
    expect(tabsOf(choice, (name) => name).map(({ current }) => current)).toEqual([false, false, false, true]);
  });

  it("keeps the currency of the sum that led there, and knows no other", () => {
    const choice = readChoice({ choix: "non-reglees", retard: "1", devise: "XPF" });
    expect([choice.filter.currency, choice.narrowed, addressOf(choice, "apres", "x")]).toEqual(["XPF", true, "/gestion/titres?choix=non-reglees&retard=1&devise=XPF&apres=x"]);
    expect(readChoice({ devise: "USD" })).toMatchObject({ raw: {}, narrowed: false });
  });

  it("turns a column's order round", () => {
    const choice = readChoice({});
    expect(sortOf(choice, "issuedOn")).toEqual({ href: "/gestion/titres?tri=date&ordre=croissant", direction: "descending" });
    expect(sortOf(choice, "dueOn")).toEqual({ href: "/gestion/titres?tri=echeance&ordre=croissant" });
    expect(sortOf(readChoice({ choix: "declarees" }), "issuedOn").direction).toBeUndefined();
  });

  it("takes what means nothing for nothing", () => {
    expect(readChoice({ choix: "tout", tri: ["a", "b"], ordre: "x" })).toEqual({ raw: {}, narrowed: false, filter: { choice: "all" } });
  });
});
