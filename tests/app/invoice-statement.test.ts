import { createElement } from "react";
import { StatementChoice, StatementStates, StatementTable, StatementTotals } from "@/app/[tenant]/fournisseur/factures/releve/statement-parts";
import type { Statement } from "@/lib/invoices/statement.queries";
import { noon } from "../support/world";
import { drawn } from "@/tests/support/drawn";

const statement: Statement = {
  from: "2026-01-01", to: "2026-12-31", establishment: { id: "a", name: "Papeterie du Centre", scheme: "SIRET", identifier: "12345678200010" }, isTooLong: false,
  rows: [{ id: "1", number: "AV-1", kind: "credit-note", state: "approved", depositedAt: noon, issuedOn: "2026-11-02", amount: { minor: -12000, currency: "EUR" }, approved: { minor: -12000, currency: "EUR" }, paidOn: null }],
  totals: [{ currency: "EUR", deposited: -12000, paid: 0, ended: 0, due: -12000 }], states: [{ state: "approved", count: 1, amount: { minor: -12000, currency: "EUR" } }],
};

describe("the statement", () => {
  it("is asked for by a form that needs no JavaScript, which says what is shown", () => {
    const html = drawn(createElement(StatementChoice, { establishments: [{ id: "a", name: "Papeterie du Centre" }, { id: "b", name: "Quincaillerie" }], statement, unread: ["au"] }));
    expect(html.match(/Donnez une date complète/g)).toHaveLength(1);
    expect(html).toMatch(/<form [^>]*action="\/fournisseur\/factures\/releve" method="get"/);
    expect(html).toContain('value="2026-01-01"');
    expect(html).toContain('<option value="a" selected="">Papeterie du Centre</option>');
  });

  it("says its totals, its states and each invoice in words and figures, with a way to it", () => {
    const html = drawn([createElement(StatementTotals, { key: 1, totals: statement.totals }), createElement(StatementStates, { key: 2, states: statement.states }), createElement(StatementTable, { key: 3, statement })]);
    expect(html).toContain("-120,00 €");
    expect(html).toContain("Reste à payer");
    expect(html).toContain("Approuvée");
    expect(html).toContain('href="/fournisseur/factures/1"');
    expect(html).toContain("Factures déposées du 01/01/2026 au 31/12/2026");
  });
});
