import { ChainFacts, LastVerification } from "@/app/[tenant]/gestion/journal/chain-parts";
import { readChoice } from "@/app/[tenant]/gestion/journal/choice";
import { ActiveFilters, ExportForm, JournalFilters } from "@/app/[tenant]/gestion/journal/journal-filters";
import { JournalTable } from "@/app/[tenant]/gestion/journal/journal-table";
import { findingKinds, type AuditItem } from "@/lib/audits/audit";
import type { ChainState } from "@/lib/audits/chain-state.queries";
import { messages } from "@/lib/i18n/words";
import { drawnPiece, textOf } from "@/tests/support/drawn";

/** What a person reads; a message that is missing or lacks a value is a problem. */

const id = "01a1fd6f-92dd-786e-a371-50f778387df3";
const timeZone = "Pacific/Noumea";
const approved: AuditItem = {
  id, type: "invoice.approved", at: new Date("2026-11-21T20:00:00Z"), who: { kind: "person", id, name: "Agnès Agent", email: "agent@demo.test" }, origin: "192.0.2.7", currency: "EUR",
  subject: { kind: "invoice", id, name: "F-12" }, person: null, detail: "F-12", changes: [{ name: "state", before: "in-charge", after: "approved" }], facts: [{ name: "number", value: "F-12" }], position: 41,
};
const swept: AuditItem = { ...approved, type: "room.unheard", who: { kind: "desk" }, origin: "job sweep", subject: null, detail: null, changes: [], facts: [], position: null };

describe("the table of acts", () => {
  it("says who did what, when where the organisation lives, from where, and what changed", () => {
    const html = drawnPiece(JournalTable, { rows: [approved], timeZone });
    expect(textOf(html)).toContain("Agnès Agent a approuvé la facture F-12.");
    expect(textOf(html)).toContain("22 novembre 2026");
    expect(textOf(html)).toContain("État Avant : Prise en charge → , Après : Approuvée");
    expect(html).toContain(`href="/gestion/factures/${id}"`);
    expect(html).toContain(`href="/gestion/journal?sujet=facture%7E${id}"`);
    expect(html).toContain(`href="/gestion/journal?personne=${id}"`);
    expect(textOf(html)).toContain("192.0.2.7");
  });

  it("says the work of the desk, and an act that it has no sentence for, by its name", () => {
    const text = textOf(drawnPiece(JournalTable, { rows: [swept], timeZone }));
    expect(text).toContain("Guichet : room.unheard.");
    expect(text).toContain("Tâche automatique : ménage de chaque heure");
    expect(text).toContain("Pas encore scellé");
  });

  it("speaks English too", () => expect(textOf(drawnPiece(JournalTable, { rows: [approved], timeZone }, "en"))).toContain("Agnès Agent approved invoice F-12."));
});

describe("the filters", () => {
  const choice = readChoice({ domaine: "factures", personne: id, sujet: `facture~${id}`, du: "2026-11-01", recherche: "ramettes" });
  const names = { agents: [{ id, name: "Agnès Agent" }], person: "Agnès Agent", subject: "F-12" };

  it("show what is chosen, each with its removal", () => {
    const html = drawnPiece(ActiveFilters, { choice, names });
    for (const words of ["Recherche : ramettes", "Sorte : Factures déposées", "Personne : Agnès Agent", "Objet : Facture déposée F-12", "Du 01/11/2026", "Tout effacer"]) expect(textOf(html)).toContain(words);
    expect(html).toContain(`href="/gestion/journal?domaine=factures&personne=${id}&sujet=facture%7E${id}&du=2026-11-01"`);
  });

  it("keep the whole choice in the form of the search and of the export", () => {
    expect(drawnPiece(JournalFilters, { choice, names })).toMatch(/name="sujet" value="facture~/);
    expect(drawnPiece(ExportForm, { choice })).toMatch(/action="\/gestion\/journal\/export" method="post".*name="domaine" value="factures"/);
  });
});

describe("the chain", () => {
  const state: ChainState = { sealed: 1234, head: "ab".repeat(32), waiting: 2, lastSealedAt: approved.at, lastVerification: null, running: false, may: { verify: true } };
  const found = findingKinds.map((kind, position) => ({ kind, position, act: "text.changed", detail: id }));

  it("says where it stands", () => {
    expect(textOf(drawnPiece(ChainFacts, { state, timeZone }))).toMatch(/Actes scellés 1 234 .*22 novembre 2026.* Actes en attente d’être scellés 2/);
    expect(textOf(drawnPiece(LastVerification, { state: { ...state, running: true }, timeZone }))).toContain("Une vérification est en cours");
    expect(textOf(drawnPiece(LastVerification, { state, timeZone }))).toContain("n’a pas encore été vérifié");
  });

  it.each(["fr", "en"] as const)("says what the last verification found, in %s", (locale) => {
    const verified = { intact: true, entries: 12, head: "", findingCount: 0, findings: [], at: approved.at };
    expect(textOf(drawnPiece(LastVerification, { state: { ...state, lastVerification: verified }, timeZone }, locale))).toMatch(/Journal intact|Audit trail intact/);
    const altered = { ...verified, intact: false, findings: found, findingCount: found.length + 3 };
    const text = textOf(drawnPiece(LastVerification, { state: { ...state, lastVerification: altered }, timeZone }, locale));
    for (const kind of findingKinds) expect(text).toContain(messages[locale].audits.kinds[kind]);
  });
});
