import { checkEinvoice, einvoiceRules } from "@/lib/invoices/rules/check-einvoice";
import { depositRules } from "@/lib/invoices/rules/deposit-rules";
import { vatCategories } from "@/lib/invoices/rules/vat-categories";
import { isReasonCode } from "@/lib/invoices/invoice";
import { en } from "@/lib/i18n/en";
import { fr } from "@/lib/i18n/fr";
import type { Finding } from "@/lib/kernel/finding";
import { lineOf, standard, validEinvoice } from "@/tests/support/valid-einvoice";
import { brokenExamples } from "./broken-examples";
import { sentence } from "./sentence";

const ids = einvoiceRules.map(({ id }) => id);
const codesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ code }) => code))].sort();

describe("the rules of EN 16931", () => {
  it("have each an identifier of their own, words in both languages, and an invoice that breaks them", () => {
    expect(new Set(ids).size).toBe(ids.length);
    const worded = (words: object) => Object.keys(words).filter((code) => !(code in depositRules)).sort();
    expect(worded(fr.rules)).toEqual([...ids].sort());
    expect(worded(en.rules)).toEqual([...ids].sort());
    expect(Object.keys(brokenExamples).sort()).toEqual([...ids].sort());
  });

  it("name the business terms that they are about, and a reason of the life cycle", () => {
    expect(einvoiceRules.filter(({ terms }) => terms.length === 0 || terms.some((term) => !/^B[TG]-\d+$/.test(term))).map(({ id }) => id)).toEqual([]);
    expect(einvoiceRules.filter(({ reason }) => !isReasonCode(reason)).map(({ id }) => id)).toEqual([]);
  });

  it("never block: they warn", () => expect(einvoiceRules.filter(({ weight }) => weight === "block")).toEqual([]));

  it.each(vatCategories.map(({ code, rate }) => [code, rate === "absent" ? null : rate === "zero" ? "0.00" : "20.00"] as const))("are kept by a valid invoice of category %s", (category, rate) =>
    expect(checkEinvoice(validEinvoice({ category, rate }))).toEqual([]));

  it.each(Object.entries(brokenExamples))("%s holds for a right invoice, fails alone for one that breaks it, and says so in both languages", (id, { kept, broken, alongside }) => {
    expect(checkEinvoice(kept())).toEqual([]);
    const findings = checkEinvoice(broken());
    expect(codesOf(findings)).toEqual([id, ...alongside].sort());
    for (const finding of findings) for (const locale of ["fr", "en"] as const) expect(sentence(finding, locale)).toMatch(/^\p{Lu}.*\S\.$/u);
  });

  it("ask nothing of a file whose profile has no such thing", () => {
    const bare = { ...validEinvoice(), lines: [], vat: [], allowances: [] };
    const minimum = { ...bare, profile: "minimum" as const, dueOn: null, paymentTerms: null, buyer: { ...bare.buyer, address: null } };
    expect(checkEinvoice(minimum)).toEqual([]);
    const withoutLines = { ...validEinvoice(), lines: [], profile: "basic-wl" as const };
    expect(checkEinvoice(withoutLines)).toEqual([]);
    expect(codesOf(checkEinvoice({ ...withoutLines, profile: "basic" }))).toEqual(["BR-16", "BR-CO-10", "BR-S-08"]);
    expect(codesOf(checkEinvoice({ ...withoutLines, profile: null }))).toEqual(["BR-16", "BR-CO-10", "BR-S-08"]);
  });

  it("admit a cent for each line in the profile EXTENDED only", () => {
    const draft = { ...validEinvoice(), totals: { ...validEinvoice().totals, lines: "200.02", charges: "9.98" } };
    draft.allowances[1]!.amount = "9.98";
    expect(codesOf(checkEinvoice(draft))).toEqual(["BR-CO-10"]);
    expect(checkEinvoice({ ...draft, profile: "extended" })).toEqual([]);
  });

  it("say where, what stood and what was expected", () => {
    const draft = validEinvoice();
    draft.lines[1]!.unit = "PIECE";
    draft.totals.gross = "1228.00";
    draft.totals.payable = "1200.00";
    expect(checkEinvoice(draft)).toEqual([
      { code: "BR-CO-15", weight: "warning", terms: ["BT-112", "BT-109", "BT-110"], place: null, params: { amount: "1228.00", expectedAmount: "228.00" }, reason: "MONTANTTOTAL_ERR", field: null },
      { code: "BR-CL-23", weight: "warning", terms: ["BT-130", "BT-150"], place: 2, params: { text: "PIECE", place: "2" }, reason: "QTE_ERR", field: null },
    ]);
    expect(checkEinvoice(draft).map((finding) => sentence(finding, "fr").replace(/[\u00a0\u202f]/g, " "))).toEqual([
      "Le total TTC (BT-112) doit être égal à la somme du total HT (BT-109) et de la TVA (BT-110) : 228,00, et non 1 228,00.",
      "Ligne 2 : l’unité « PIECE » (BT-130, BT-150) n’est pas un code connu ; une pièce est C62 ou H87.",
    ]);
  });

  it("say a fault of every line for the first twenty", () => {
    const draft = validEinvoice();
    draft.lines = Array.from({ length: 500 }, (_, index) => ({ ...lineOf(String(index + 1), "0", "1", "0.00", standard), unit: "PIECE" })) as typeof draft.lines;
    expect(checkEinvoice(draft).filter(({ code }) => code === "BR-CL-23").map(({ place }) => place)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it("compare amounts exactly, whatever decimals they are written with", () => {
    const draft = validEinvoice();
    Object.assign(draft.totals, { net: "190", vat: "38.0", gross: "+228.00" });
    draft.vat[0]!.rate = "20";
    expect(checkEinvoice(draft)).toEqual([]);
  });

  it("take a file that says nothing at all", () => {
    const nobody = { name: null, tradingName: null, identifiers: [], legalRegistration: null, vatNumber: null, taxRegistration: null, electronicAddress: null, address: null, contact: null };
    const nothing = validEinvoice();
    const { syntax: _syntax, totals, ...others } = nothing;
    const emptied = (group: object) => Object.fromEntries(Object.entries(group).map(([key, value]) => [key, Array.isArray(value) ? [] : null]));
    Object.assign(nothing, emptied(others), { totals: emptied(totals), seller: nobody, buyer: nobody });
    expect(codesOf(checkEinvoice(nothing))).toEqual(
      ["BR-01", "BR-02", "BR-03", "BR-04", "BR-05", "BR-06", "BR-07", "BR-08", "BR-10", "BR-12", "BR-13", "BR-14", "BR-15", "BR-16", "BR-CO-18", "BR-CO-26"]);
  });
});
