import { isReasonCode } from "@/lib/invoices/invoice";
import { checkDeposit } from "@/lib/invoices/rules/check-deposit";
import { checkEinvoice } from "@/lib/invoices/rules/check-einvoice";
import { depositRules, type DepositCode } from "@/lib/invoices/rules/deposit-rules";
import { en } from "@/lib/i18n/en";
import { fr } from "@/lib/i18n/fr";
import type { Finding } from "@/lib/kernel/finding";
import { brokenDeposits, creditOn, goodDeposit, ownEinvoice, pagesThatSay, readingOf } from "./deposit-examples";
import { sentence } from "./sentence";

const codesOf = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const said = (findings: readonly Finding[]) => findings.map((finding) => sentence(finding, "fr").replace(/[\u00a0\u202f]/g, " "));

describe("the checks of a deposit", () => {
  it("have each words in both languages, a deposit that breaks them, and a reason of the life cycle", () => {
    const codes = Object.keys(depositRules).sort();
    const worded = (words: object) => Object.keys(words).filter((code) => code.startsWith("GUICHET-")).sort();
    expect([worded(fr.rules), worded(en.rules), Object.keys(brokenDeposits).sort()]).toEqual([codes, codes, codes]);
    expect(Object.values(depositRules).filter(({ reason }) => !isReasonCode(reason))).toEqual([]);
  });

  it("all hold where the form says what the file says, and so does the norm", () => {
    expect(checkDeposit(goodDeposit())).toEqual([]);
    expect(checkEinvoice(ownEinvoice())).toEqual([]);
  });

  it.each(Object.entries(brokenDeposits))("%s is found alone, with its weight, beside its field, and says so in both languages", (code, deposit) => {
    const findings = checkDeposit(deposit);
    expect(codesOf(findings)).toEqual([code]);
    const { weight, field, reason } = depositRules[code as DepositCode];
    expect(findings[0]).toMatchObject({ weight, field, reason });
    for (const locale of ["fr", "en"] as const) expect(sentence(findings[0]!, locale)).toMatch(/^\p{Lu}.*\S\.$/u);
  });

  it("block only for what was typed", () => {
    const blocking = Object.entries(depositRules).filter(([, { weight }]) => weight === "block").map(([code]) => code);
    expect(blocking).toEqual([
      "GUICHET-IDENTIFIANT", "GUICHET-SOMME", "GUICHET-DATE", "GUICHET-DATE-ECHEANCE", "GUICHET-NUMERO-UTILISE", "GUICHET-COMMANDE-REQUISE", "GUICHET-SERVICE-REQUIS",
    ]);
  });

  it("say first what blocks", () => {
    const findings = checkDeposit({ ...goodDeposit(), typed: { ...goodDeposit().typed, gross: "229,00" }, numberUsed: true });
    expect(findings.map(({ code, weight }) => [code, weight])).toEqual([["GUICHET-NUMERO-UTILISE", "block"], ["GUICHET-SOMME", "block"], ["GUICHET-ECART-TTC", "warning"]]);
  });

  it("find nothing to say of a form that nobody has filled yet", () => {
    const typed = Object.fromEntries(Object.keys(goodDeposit().typed).map((field) => [field, ""])) as ReturnType<typeof goodDeposit>["typed"];
    expect(checkDeposit({ ...goodDeposit(), typed, reading: null, establishment: null, iban: null, organization: { requiresOrder: false, requiresService: false, services: [] } })).toEqual([]);
  });

  it("take a RIDET whose form is right, and refuse one whose form is wrong", () => {
    const caledonian = (identifier: string) => checkDeposit({ ...goodDeposit(), reading: null, establishment: { scheme: "RIDET", identifier, name: "Comptoir du Lagon" } });
    expect(caledonian("0123456001")).toEqual([]);
    expect(codesOf(caledonian("012345600"))).toEqual(["GUICHET-IDENTIFIANT"]);
  });
});

describe("a file beside the form", () => {
  it("may name the legal unit only: nothing differs", () => {
    expect(checkDeposit({ ...goodDeposit(), reading: readingOf((one) => { one.seller.identifiers = []; }) })).toEqual([]);
  });

  it("may give no identifier where its French VAT number, or its name alone, says that it is the establishment's own", () => {
    const unidentified = (more: object) => checkDeposit({ ...goodDeposit(), reading: readingOf((one) => Object.assign(one.seller, { identifiers: [], legalRegistration: null, ...more })) });
    expect(unidentified({})).toEqual([]);
    expect(unidentified({ vatNumber: null, name: "SARL PAPETERIE DU CENTRE" })).toEqual([]);
    expect(unidentified({ vatNumber: null, name: "Groupe Exemple", tradingName: "Papeterie du Centre" })).toEqual([]);
    expect(codesOf(unidentified({ vatNumber: "FR44732829320" }))).toEqual(["GUICHET-TVA-SIREN"]);
    expect(codesOf(unidentified({ vatNumber: "DE123456789" }))).toEqual(["GUICHET-EMETTEUR-INCONNU"]);
    expect(codesOf(unidentified({ legalRegistration: { value: "HRB 123 456 789", scheme: "0088" }, vatNumber: null, name: "Lieferant GmbH" }))).toEqual(["GUICHET-EMETTEUR-INCONNU"]);
    expect(said(unidentified({ vatNumber: null, name: null }))).toEqual([
      "Les données de la facture ne donnent ni SIREN, ni SIRET, ni RIDET de leur émetteur, ni son nom. Vérifiez que la facture est bien de Papeterie du Centre (123 456 782 00010), pour qui vous déposez.",
    ]);
  });

  it("never has its IBAN shown whole", () => {
    expect(said(checkDeposit(brokenDeposits["GUICHET-IBAN-RIB"]))).toEqual([
      "Les données de la facture demandent le paiement sur FR76 •••• •••• •••• •••• •••0 189, alors que le RIB choisi est FR14 •••• •••• •••• •••• •••2 606.",
    ]);
  });

  it("may be a credit note with its amounts below zero: they are compared without their sign", () => {
    const negative = (one: ReturnType<typeof ownEinvoice>) => Object.assign(one, { typeCode: "381", totals: { ...one.totals, net: "-190.00", vat: "-38.00", gross: "-228.00" } });
    const deposit = { ...goodDeposit(), reading: readingOf(negative) };
    expect(checkDeposit({ ...deposit, typed: { ...deposit.typed, kind: "credit-note" } })).toEqual([]);
    expect(codesOf(checkDeposit(deposit))).toEqual(["GUICHET-ECART-NATURE"]);
  });

  it("that names several credited invoices agrees with any of them, and says the first of those that differ", () => {
    expect(checkDeposit(creditOn("fa-2026-2", ["FA-2026-1", "FA-2026-2"]))).toEqual([]);
    expect(checkDeposit(creditOn("FA-2026-1", []))).toEqual([]);
    expect(checkDeposit(creditOn("", ["FA-2026-1"]))).toEqual([]);
    expect(said(checkDeposit(creditOn("FA-9", [null, "FA-2026-1"])))).toEqual(["Facture d’origine : les données disent FA-2026-1 et vous avez saisi FA-9."]);
    const invoice = { ...creditOn("FA-9"), creditedUnknown: true };
    expect(codesOf(checkDeposit({ ...invoice, reading: readingOf(), typed: { ...invoice.typed, kind: "invoice" } }))).toEqual([]);
  });

  it("that is a plain PDF warns with what its text seems to say", () => {
    const findings = checkDeposit({ ...goodDeposit(), reading: pagesThatSay({ gross: "1228.00", sellerIdentifier: "73282932000074" }) });
    expect(findings.map(({ code, weight }) => [code, weight])).toEqual([["GUICHET-EMETTEUR", "warning"], ["GUICHET-ECART-TTC", "warning"]]);
  });

  it("whose data agree with the form leaves what its text seems to say as information", () => {
    const { einvoice } = readingOf();
    const findings = checkDeposit({ ...goodDeposit(), reading: { ...pagesThatSay({ dueOn: "2027-02-01" }), einvoice } });
    expect(findings.map(({ code, weight }) => [code, weight])).toEqual([["GUICHET-ECART-ECHEANCE", "information"]]);
  });
});
