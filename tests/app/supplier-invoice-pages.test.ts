import { addressOf, exportOf, readChoice, sortOf, stateSlugs, tabsOf } from "@/app/[tenant]/fournisseur/factures/choice";
import { CurrencyNote, FollowedFilters } from "@/app/[tenant]/fournisseur/factures/filters";
import { PaymentPart, Standing, SupplierActs } from "@/app/[tenant]/fournisseur/factures/[id]/follow-parts";
import { InvoiceHistory } from "@/app/_ui/panel/invoice-history";
import { PaymentClock, type Clock } from "@/app/_ui/panel/payment-clock";
import { InvoiceTable } from "@/app/_ui/table/invoice-table";
import { invoiceStates, lifecycleCodes, personsMoves, reasonsOf, type HistoryEntry, type InvoiceState, type PersonsMove } from "@/lib/invoices/invoice";
import type { InvoiceView } from "@/lib/invoices/invoice.queries";
import type { ReaddressChoices } from "@/lib/invoices/readdress-choices.queries";
import { messages } from "@/lib/i18n/words";
import { noon } from "@/tests/support/world";
import { drawnPiece, textOf } from "@/tests/support/drawn";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, push: () => undefined }), usePathname: () => "/fournisseur/factures" }));
jest.mock("@/app/[tenant]/fournisseur/factures/[id]/follow-invoice.actions", () => {
  const action = async () => ({});
  return { readdressInvoiceAction: action, cancelInvoiceAction: action, acknowledgeRefusalAction: action, confirmPaymentAction: action };
});

/** What a person reads; a message that is missing or lacks a value is a problem. */

const id = "01900000-0000-7000-8000-0000000000aa";
const euros = (minor: number) => ({ minor, currency: "EUR" as const });
const none = Object.fromEntries(personsMoves.map((move) => [move, false])) as Record<PersonsMove, boolean>;
const rib: InvoiceView["rib"] = { id, label: "Compte courant", holder: "Papeterie du Centre", maskedIban: "FR14 •••• 2606", bic: "BDFEFRPPCCT", isDefault: true, state: "verified", coolingUntil: noon };
const invoice = (state: InvoiceState, more: Partial<InvoiceView> = {}): InvoiceView => ({
  id, number: "FA-17", kind: "invoice", state, depositedAt: noon, issuedOn: "2026-11-02", dueOn: "2026-12-02", amounts: { net: euros(10_000), tax: euros(2_000), gross: euros(12_000) },
  creditedNumber: null, creditedId: null, orderReference: null, receivingService: "Écoles", reason: null, refusal: null, depositor: null, original: null, attachments: [], history: [], toAcknowledge: null,
  establishment: { scheme: "SIRET", identifier: "12345678200010", name: "Papeterie du Centre", address: "1 rue", postalCode: "99000", city: "Ville" },
  may: none, payment: { approved: null, paidOn: null, reference: null }, clock: null, rib, ribBlocks: null, isParty: true, ...more,
});
const acts = (one: InvoiceView, choices: ReaddressChoices | null = null) => drawnPiece(SupplierActs, { invoice: one, choices, draft: undefined });

describe("the list’s address", () => {
  it("keeps what is chosen, for the pages, the tabs and the exports", () => {
    const choice = readChoice({ etat: "suspendues", recherche: "120,00", tri: "montant", ordre: "croissant", apres: "5~x" }, ["EUR"]);
    expect(choice.filter).toMatchObject({ states: ["suspended"], search: "120,00", sort: "amount", descending: false, after: "5~x" });
    const kept = "etat=suspendues&recherche=120%2C00&tri=montant&ordre=croissant";
    expect(addressOf(choice, "avant", "9~y")).toBe(`/fournisseur/factures?${kept}&avant=9%7Ey`);
    expect(exportOf(choice, "csv")).toBe(`/fournisseur/factures/export?${kept}&format=csv`);
    expect(exportOf(readChoice({}, ["EUR"]), "xlsx")).toBe("/fournisseur/factures/export?format=xlsx");
    expect(tabsOf(choice, (state) => state ?? "all").map(({ current }) => current)).toEqual([false, true, false, false, false]);
    expect(sortOf(choice, "amount")).toMatchObject({ direction: "ascending", href: expect.stringContaining("ordre=decroissant") });
  });

  it("narrows by kind, by days of deposit and by amount, in one currency, and keeps all of it for the pages and the exports", () => {
    const choice = readChoice({ type: "avoirs", du: "2026-11-01", au: "2026-11-30", min: "12,50", max: "", recherche: "" }, ["EUR", "XPF"]);
    expect(choice.filter).toMatchObject({ kind: "credit-note", deposited: { from: "2026-11-01", to: "2026-11-30" }, amount: { from: 1250, to: undefined }, currency: "EUR" });
    expect(exportOf(choice, "csv")).toBe("/fournisseur/factures/export?type=avoirs&min=12%2C50&du=2026-11-01&au=2026-11-30&format=csv");
    expect(choice.narrowed).toBe(true);
    const html = drawnPiece(FollowedFilters, { choice, establishments: [], currencies: ["EUR", "XPF"] });
    expect(html).toMatch(/<details open=""/);
    for (const [name, value] of [["du", "2026-11-01"], ["min", "12,50"]]) expect(html).toMatch(new RegExp(`name="${name}"[^>]*value="${value}"|value="${value}"[^>]*name="${name}"`));
    expect(drawnPiece(CurrencyNote, { choice, currencies: ["EUR", "XPF"] })).toContain(messages.fr.invoices.currencies.EUR);
    expect(drawnPiece(FollowedFilters, { choice: readChoice({}, ["EUR"]), establishments: [], currencies: ["EUR"] })).not.toContain("<details open");
  });

  it("names every state, each by its own word; what means nothing counts for nothing", () => {
    expect(new Set(Object.values(stateSlugs)).size).toBe(invoiceStates.length);
    for (const state of invoiceStates) expect(readChoice({ etat: stateSlugs[state] }, ["EUR"]).state).toBe(state);
    expect(readChoice({ etat: "perdues", etablissement: "1", tri: "x", recherche: " ", type: "devis", du: "hier", min: "beaucoup", devise: "XPF" }, ["EUR"])).toMatchObject({ raw: {}, narrowed: false });
  });
});

it("the list says the state in words, when the payment is expected, and the archive number", () => {
  const rows = invoiceStates.map((state) => ({ id: `${id}${state}`, depositedAt: noon, number: `FA-${state}`, kind: "invoice" as const, establishment: "Papeterie", amount: euros(12_000), state, archiveNumber: "MAIRIE-2026-000001", payBy: "2026-12-21" }));
  const text = textOf(drawnPiece(InvoiceTable, { caption: "Factures", rows, folder: "/fournisseur/factures", sort: () => undefined }));
  for (const state of invoiceStates) expect(text).toContain(messages.fr.invoices.states[state]);
  for (const words of ["21/12/2026", "120,00 €", "MAIRIE-2026-000001"]) expect(text).toContain(words);
});

describe("the page of an invoice", () => {
  it.each(["suspended", "disputed", "partly-approved"] as const)("that is %s says why, in words, with what the agents wrote, and what to do", (state) => {
    const code = reasonsOf[state][0];
    const text = textOf(drawnPiece(Standing, { invoice: invoice(state, { reason: { code, words: "Il manque le bon." }, payment: { approved: euros(9_000), paidOn: null, reference: null } }) }));
    for (const words of [messages.fr.invoices.reasons[code].replace(/\u00a0/g, " "), "Il manque le bon.", messages.fr.invoices.follow.states[state].title]) expect(text).toContain(words);
    if (state === "partly-approved") expect(text).toContain("90,00 €");
  });

  it.each(invoiceStates)("that is %s can be read in both languages, and gives a reader no act", (state) => {
    for (const locale of ["fr", "en"] as const) drawnPiece(Standing, { invoice: invoice(state) }, locale);
    expect(acts(invoice(state))).not.toMatch(/<form|<a /);
  });

  it("tells a reader to whom to turn where there is something to do, and an acting person nothing of it", () => {
    expect(textOf(drawnPiece(Standing, { invoice: invoice("suspended") }))).toContain("demandez à un gestionnaire ou à un déposant");
    expect(textOf(drawnPiece(Standing, { invoice: invoice("suspended", { may: { ...none, complete: true } }) }))).not.toContain("demandez à un gestionnaire");
    expect(textOf(drawnPiece(Standing, { invoice: invoice("approved") })).trim()).toBe("");
  });

  it("is completed with files and words, by a form that needs no JavaScript", () => {
    const html = acts(invoice("suspended", { may: { ...none, complete: true } }));
    expect(html).toMatch(new RegExp(`<form[^>]*action="/fournisseur/factures/${id}/complement"[^>]*enctype="multipart/form-data"[^>]*method="post"`, "i"));
    for (const name of ["invoiceId", "attachments", "comment"]) expect(html).toContain(`name="${name}"`);
  });

  it("is addressed again to a service of the list, or to one that is written where there is no list", () => {
    const recycled = invoice("to-recycle", { may: { ...none, readdress: true } });
    const address = { departmentId: null, receivingService: "Écoles", orderReference: "BC-1" };
    const chosen = acts(recycled, { departments: [{ id, code: "VOI", name: "Voirie", active: true, requiresOrder: false }], address });
    expect(chosen).toMatch(/<select[^>]*name="departmentId"/);
    for (const words of ["Voirie (VOI)", "celui que vous aviez écrit : Écoles", 'value="BC-1"']) expect(chosen).toContain(words);
    expect(acts(recycled, { departments: [], address })).toMatch(/<input[^>]*name="receivingService"[^>]*value="Écoles"|<input[^>]*value="Écoles"[^>]*name="receivingService"/);
  });

  it.each([["cancel", "retirer", "Retirer la facture FA-17 ?"], ["confirm-payment", "encaissement", "Vous avez reçu le paiement"]] as const)("asks again before %s, on a page of its own without JavaScript", (move, page, question) => {
    const html = acts(invoice(move === "cancel" ? "available" : "payment-sent", { may: { ...none, [move]: true } }));
    expect(html).toContain(`href="/fournisseur/factures/${id}/${page}"`);
    expect(textOf(html)).toContain(question);
  });

  it("that is refused says that its number is used up, and is acknowledged, with insistence after a week", () => {
    const refusal = { code: "CMD_ERR" as const, words: "Le bon 88 est inconnu." };
    const shown = (toAcknowledge: InvoiceView["toAcknowledge"]) => textOf(acts(invoice("refused", { refusal, toAcknowledge })));
    for (const words of ["N° de commande incorrect ou manquant", "Le bon 88 est inconnu.", "le numéro FA-17 ne peut plus servir", "Prendre acte du refus"]) expect(shown("now")).toContain(words);
    expect(shown("overdue")).toContain("depuis plus de sept jours");
    expect(shown(null)).not.toContain("Prendre acte");
  });

  it("shows the account to pay masked, and whether anything is paid to it yet", () => {
    const seen = (more: Partial<NonNullable<InvoiceView["rib"]>>) => textOf(drawnPiece(PaymentPart, { invoice: invoice("approved", { rib: { ...rib!, ...more } }), now: noon }));
    for (const words of ["FR14 •••• 2606", "Compte courant", "RIB vérifié"]) expect(seen({})).toContain(words);
    expect(seen({ state: "to-verify", coolingUntil: null })).toContain("RIB à vérifier");
    expect(seen({ coolingUntil: new Date("2026-11-23T11:00:00Z") })).toContain("payé à partir du 23 novembre 2026");
    expect(textOf(drawnPiece(PaymentPart, { invoice: invoice("approved", { rib: null }), now: noon }))).toContain("Aucun RIB");
  });
});

it("the history says each state with its codes in both families, who led to it, and the reasons", () => {
  const history: HistoryEntry[] = invoiceStates.map((state, place) => ({ id: String(place), state, codes: lifecycleCodes[state], at: noon, by: null, byDesk: state === "available", reasonCode: state === "suspended" ? "JUSTIF_ABS" : null, reason: null }));
  for (const locale of ["fr", "en"] as const) {
    const text = textOf(drawnPiece(InvoiceHistory, { history }, locale));
    for (const { codes } of history) {
      if (codes.afnor !== null) expect(text).toContain(`(${codes.afnor})`);
      if (codes.chorus !== null) expect(text).toContain(codes.chorus);
    }
  }
  const text = textOf(drawnPiece(InvoiceHistory, { history: history.filter(({ state }) => ["completed", "suspended", "available"].includes(state)) }));
  expect(text).toMatch(/Complétée.*établissement.*Suspendue.*le service.*Justificatif absent.*Mise à disposition.*le portail/);
});

describe("the payment clock", () => {
  const running: Clock = { is: "running", startedOn: "2026-11-21", stoppedAt: null, putOffDays: 0, orderBy: "2026-12-11", payBy: "2026-12-21", daysLeft: 30, late: null };
  const seen = (clock: Partial<Clock>, side: "supplier" | "agent" = "supplier") => textOf(drawnPiece(PaymentClock, { clock: { ...running, ...clock }, side }));

  it("says when the payment is expected and how long is left; to agents also when it is to be ordered", () => {
    expect(seen({})).toMatch(/Paiement prévu au plus tard le.*21 décembre 2026.*Encore 30 jours/);
    expect(seen({})).not.toContain("mandater");
    expect(seen({}, "agent")).toMatch(/À payer au plus tard le.*À mandater au plus tard le.*11 décembre 2026/);
    expect(seen({ daysLeft: 0 })).toContain("Dernier jour");
  });

  it("says that it is stopped, since when, and gives no date", () => {
    const stopped = seen({ is: "stopped", payBy: null, orderBy: null, daysLeft: null, stoppedAt: noon });
    expect(stopped).toMatch(/Arrêté.*depuis le 21 novembre 2026/);
    expect(stopped).not.toContain("décembre");
  });

  it("says to agents what lateness costs", () => {
    const late = seen({ daysLeft: -10, late: { days: 10, interest: euros(278), fee: euros(4_000), rate: 1_015 } }, "agent");
    for (const words of ["10 jours de retard", "2,78 €", "10,15 %", "40,00 €"]) expect(late).toContain(words);
    expect(seen({ is: "over", payBy: null, daysLeft: null })).toContain("Terminé");
  });
});
