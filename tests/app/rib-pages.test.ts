import { Decision } from "@/app/[tenant]/gestion/rib/[id]/decision";
import { Proofs } from "@/app/[tenant]/gestion/rib/[id]/proofs";
import { Account as ReviewedAccount, Former, Standing as ReviewedStanding, Warnings, Words } from "@/app/[tenant]/gestion/rib/[id]/review-parts";
import { Queue } from "@/app/[tenant]/gestion/rib/queue-parts";
import { NoRib, RibTable } from "@/app/[tenant]/fournisseur/etablissements/[id]/rib/rib-table";
import { RibForm } from "@/app/[tenant]/fournisseur/etablissements/[id]/rib/rib.form";
import { Account, Acts, Standing, Withdrawing } from "@/app/[tenant]/fournisseur/etablissements/[id]/rib/[rib]/rib-parts";
import { RibHistory } from "@/app/_ui/panel/rib-history";
import { locales } from "@/lib/kernel/locale";
import { ribStates, ribWarnings, type NotPayable } from "@/lib/ribs/rib";
import type { RibFile } from "@/lib/ribs/rib-file.queries";
import type { RibQueueItem } from "@/lib/ribs/rib-queue.queries";
import type { RibPage } from "@/lib/ribs/rib.queries";
import { drawnPiece, textOf } from "@/tests/support/drawn";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, push: () => undefined }), usePathname: () => "/gestion/rib" }));
jest.mock("@/app/[tenant]/gestion/rib/[id]/decide.actions", () => ({ confirmAction: async () => ({}), refuseAction: async () => ({}), revealAction: async () => ({}), setAsideAction: async () => ({}) }));
jest.mock("@/app/[tenant]/fournisseur/etablissements/[id]/rib/[rib]/rib.actions", () => ({ chooseDefaultAction: async () => ({}), withdrawAction: async () => ({}), revealAction: async () => ({}) }));

const at = new Date("2026-11-20T11:00:00Z");
const coolingUntil = new Date("2026-11-22T11:00:00Z");
const account = { id: "r1", label: "Compte courant", holder: "Papeterie du Centre SARL", maskedIban: "FR14 •••• •••• •••• •••• •••2 606", bic: "DEMOFRPP", isDefault: false, coolingUntil: null, state: "to-verify" } as const;
const establishment = { id: "e1", scheme: "SIRET", identifier: "12345678200010", name: "Papeterie du Centre" } as const;
const rib: RibPage = {
  ...account, establishment, requestedAt: at, notPayable: "to-verify", reason: null, requestedByName: "Fanny Fournisseur", replaces: null, confirmations: { given: 1, needed: 2 }, unpaid: 0, paysThem: false,
  history: [], may: { reveal: true, change: true, makeDefault: false, withdraw: true },
};
const former = { ...account, id: "r0", maskedIban: "FR76 •••• •••• •••• •••• •••0 189", state: "verified", coolingUntil: at, changed: ["iban"] } as const;
const word = { by: "Agnès Agent", at, number: "01 99 00 20 30", person: "Mme Martin, comptable", source: "contract" };
const file: RibFile = {
  ...account, establishment: { ...establishment, address: "1 rue du Port", postalCode: "99100", city: "Démonstration" }, requestedAt: at, requester: { name: "Fanny", email: "fanny@demo.test", since: at }, reason: null,
  notPayable: "to-verify", former: null, proofs: [], warnings: [], sameIban: [], confirmations: { given: 0, needed: 2, byReader: false, words: [] }, unpaid: 3, history: [], isParty: false,
  may: { reveal: true, confirm: true, refuse: true, setAside: false },
};
const none = { reveal: false, confirm: false, refuse: false, setAside: false };
const contact = { contactName: "Service facturation", contactEmail: "factures@mairie.test" };

describe("the RIBs of an establishment", () => {
  it("are named, masked, with their state in words and the default said", () => {
    const html = drawnPiece(RibTable, { caption: "RIB", establishmentId: "e1", ribs: [{ ...rib, isDefault: true }] });
    expect(html).toContain('href="/fournisseur/etablissements/e1/rib/r1"');
    expect(textOf(html)).toMatch(/Compte courant FR14 •.* À vérifier Par défaut/);
  });

  it("are none yet: the way to add one for those who may, whom to ask for the others", () => {
    expect(drawnPiece(NoRib, { add: "Ajouter" })).toContain("Ajouter");
    expect(textOf(drawnPiece(NoRib, { add: false }))).toContain("Un gestionnaire ou un déposant");
  });

  it("are added by a form that keeps what was typed, and names what is wrong beside it", () => {
    const draft = { values: { establishmentId: "e1", iban: "FR00", holder: "Papeterie" }, fields: { iban: "Cet IBAN n’est pas juste." }, files: { proofs: [{ id: "u1", name: "rib.pdf", bytes: 1000 }] } };
    const html = drawnPiece(RibForm, { act: "add", route: "/envoi", of: {}, draft });
    expect(html).toMatch(/<form[^>]*action="\/envoi"[^>]*method="post"|<form[^>]*method="post"[^>]*action="\/envoi"/);
    for (const kept of ['value="FR00"', 'value="Papeterie"', 'value="e1"', "rib.pdf", "Cet IBAN n’est pas juste."]) expect(html).toContain(kept);
  });

  it("are changed by a form that knows the holder, and never the IBAN", () => {
    const html = drawnPiece(RibForm, { act: "change", route: "/envoi", of: { id: "r1", establishmentId: "e1", holder: "Papeterie", bic: "DEMOFRPP", label: "" }, draft: undefined });
    expect(html).toMatch(/name="iban"[^>]*value=""|value=""[^>]*name="iban"/);
    expect(html).toContain('value="Papeterie"');
    expect(html).toContain('value="r1"');
  });
});

describe("one RIB, for its establishment", () => {
  it("says who asked, how many agents have confirmed, and hides the IBAN", () => {
    expect(textOf(drawnPiece(Account, { rib }))).toMatch(/FR14 •.*Fanny Fournisseur.*1 sur 2/);
  });

  it.each(ribStates)("says what happens next: %s", (state) => {
    const notPayable: NotPayable = state === "verified" ? "cooling" : state;
    const text = textOf(drawnPiece(Standing, { rib: { ...rib, state, notPayable, coolingUntil: state === "verified" ? coolingUntil : null, reason: state === "refused" ? "Le titulaire est un autre." : null } }));
    expect(text.trim().length).toBeGreaterThan(30);
    if (state === "verified") expect(text).toContain("22 novembre 2026");
    if (state === "refused") expect(text).toContain("Le titulaire est un autre.");
  });

  it("offers what may be done, each act that is not undone with a page of its own", () => {
    const html = drawnPiece(Acts, { rib: { ...rib, may: { ...rib.may, makeDefault: true } }, contact });
    for (const path of ["modifier", "defaut", "retirer"]) expect(html).toContain(`/fournisseur/etablissements/e1/rib/r1/${path}`);
    expect(drawnPiece(Acts, { rib: { ...rib, may: { reveal: false, change: false, makeDefault: false, withdraw: false } }, contact })).toBe("");
  });

  it.each([[true, "seront payées"], [false, "ne pourront pas être payées"]] as const)("says before a withdrawal what becomes of invoices that keep it", (paysThem, words) => {
    const text = textOf(drawnPiece(Withdrawing, { rib: { ...rib, unpaid: 2, paysThem }, contact }));
    expect(text).toContain("2 factures");
    expect(text).toContain(words);
    expect(text).toContain("factures@mairie.test");
  });

  it("names the department, not the agent, in its history", () => {
    const entry = { id: "1", at, type: "confirmed", byName: null, byAgent: true, reason: null, call: null } as const;
    expect(textOf(drawnPiece(RibHistory, { history: [entry] }))).toMatch(/Confirmé par un agent, après rappel.*le service/);
  });
});

describe("the desk’s queue of RIBs", () => {
  const item: RibQueueItem = { id: "r1", state: "to-verify", notPayable: "to-verify", establishment, maskedIban: account.maskedIban, holder: account.holder, requestedAt: at, isChange: true, confirmations: 1, needed: 2 };

  it("says what waits, since when and how far", () => {
    const html = drawnPiece(Queue, { items: [item], tab: "todo", searched: false, now: new Date("2026-11-22T11:00:00Z") });
    expect(html).toContain('href="/gestion/rib/r1"');
    expect(textOf(html)).toMatch(/Papeterie du Centre.*Modification.*il y a 2 jours|avant-hier/);
    expect(textOf(html)).toContain("1 sur 2");
  });

  it("says so when nothing waits, or when nothing was found", () => {
    expect(drawnPiece(Queue, { items: [], tab: "todo", searched: false, now: at })).toContain("Aucun RIB n’attend");
    expect(drawnPiece(Queue, { items: [], tab: "todo", searched: true, now: at })).toContain("Aucun RIB trouvé");
  });
});

describe("what an agent reads of a RIB", () => {
  it("is masked, with « Afficher » for those who verify, and how many invoices depend on it", () => {
    const html = drawnPiece(ReviewedAccount, { file });
    expect(textOf(html)).toMatch(/FR14 •.*3 factures.*Afficher l’IBAN en entier/);
    expect(textOf(drawnPiece(ReviewedAccount, { file: { ...file, may: none } }))).not.toContain("Afficher");
  });

  it.each(ribWarnings)("is warned of %s in words", (warning) => {
    expect(textOf(drawnPiece(Warnings, { file: { ...file, warnings: [warning] } })).length).toBeGreaterThan(60);
  });

  it("is told where the same account is, when it may know", () => {
    expect(drawnPiece(Warnings, { file: { ...file, warnings: ["same-iban"], sameIban: ["Atelier du Canal"] } })).toContain("Atelier du Canal");
  });

  it("is a change beside what it takes the place of, the difference said in words", () => {
    expect(textOf(drawnPiece(Former, { file: { ...file, former } }))).toMatch(/IBAN FR76 •.*FR14 •.*changé/);
    expect(drawnPiece(Former, { file })).toBe("");
  });

  it("is who confirmed first, by which call", () => {
    expect(textOf(drawnPiece(Words, { file: { ...file, confirmations: { given: 1, needed: 2, byReader: false, words: [word] } } }))).toMatch(/1 sur 2.*Agnès Agent.*Mme Martin, comptable.*01 99 00 20 30.*marché, un contrat/);
  });

  it("is until when it is not paid to", () => {
    expect(textOf(drawnPiece(ReviewedStanding, { file: { ...file, state: "verified", notPayable: "cooling", coolingUntil } }))).toContain("22 novembre 2026");
    expect(textOf(drawnPiece(ReviewedStanding, { file: { ...file, state: "withdrawn", notPayable: null, coolingUntil } }))).toContain("Retiré par l’établissement");
  });

  it("is the bank’s paper, shown in the page; to those who may not read it, why not", () => {
    const pdf = { id: "d1", fileName: "rib.pdf", mediaType: "application/pdf", path: "/documents/MAIRIE-2026-000001.pdf" };
    expect(drawnPiece(Proofs, { proofs: [pdf] })).toMatch(/<iframe src="\/documents\/MAIRIE-2026-000001\.pdf/);
    expect(drawnPiece(Proofs, { proofs: [{ ...pdf, mediaType: "image/png" }] })).toContain("<img");
    expect(textOf(drawnPiece(Proofs, { proofs: null }))).toContain("réservé aux agents qui vérifient");
  });
});

describe("what an agent may decide", () => {
  it("is to confirm with the call-back first, to refuse by another address", () => {
    const html = drawnPiece(Decision, { file, chosen: undefined });
    for (const field of ["calledNumber", "numberSource", "calledPerson", "elsewhere"]) expect(html).toContain(`name="${field}"`);
    expect(html).toContain("/gestion/rib/r1?decision=refuse#decision");
    expect(drawnPiece(Decision, { file, chosen: "refuse" })).toContain('name="reason"');
  });

  it("is to set aside one that is paid to, by another address, and what that stops is said first", () => {
    const paid = { ...file, state: "verified", notPayable: null, coolingUntil: at, may: { ...none, setAside: true } } as const;
    const offered = drawnPiece(Decision, { file: paid, chosen: undefined });
    expect(offered).toContain("/gestion/rib/r1?decision=setAside#decision");
    expect(offered).not.toContain('name="reason"');
    const html = drawnPiece(Decision, { file: paid, chosen: "setAside" });
    expect(html).toContain('name="reason"');
    expect(textOf(html)).toMatch(/3 factures pas encore payées.*ne pourront plus être mandatées.*définitif/);
    expect(textOf(drawnPiece(Decision, { file: { ...paid, unpaid: 101 }, chosen: "setAside" }))).toContain("Plus de 100 factures");
  });

  it("is nothing more for one who has confirmed, as long as another is needed", () => {
    const confirmations = { given: 1, needed: 2, byReader: true, words: [word] };
    expect(drawnPiece(Decision, { file: { ...file, confirmations }, chosen: undefined })).not.toContain('name="calledNumber"');
    expect(drawnPiece(Decision, { file: { ...file, confirmations: { ...confirmations, needed: 1 } }, chosen: undefined })).toContain('name="calledNumber"');
  });

  it("is nothing for one of the establishment, and for a reader, and why is said", () => {
    expect(textOf(drawnPiece(Decision, { file: { ...file, isParty: true, may: none }, chosen: undefined }))).toContain("d’autres agents doivent décider");
    expect(textOf(drawnPiece(Decision, { file: { ...file, may: none }, chosen: undefined }))).toContain("pas de le vérifier");
  });
});

it.each(locales)("leaves no word out in %s", (locale) => {
  for (const state of ribStates) drawnPiece(ReviewedStanding, { file: { ...file, state, notPayable: state === "verified" ? null : state } }, locale);
  drawnPiece(Former, { file: { ...file, former } }, locale);
  drawnPiece(Words, { file: { ...file, confirmations: { given: 1, needed: 2, byReader: false, words: [word] } } }, locale);
  drawnPiece(Decision, { file, chosen: undefined }, locale);
  drawnPiece(Decision, { file: { ...file, may: { ...none, setAside: true } }, chosen: "setAside" }, locale);
  drawnPiece(Withdrawing, { rib: { ...rib, unpaid: 101 }, contact }, locale);
  drawnPiece(RibForm, { act: "add", route: "/envoi", of: {}, draft: undefined }, locale);
});
