import { createElement } from "react";
import { EstablishmentList } from "@/app/[tenant]/fournisseur/establishment-list";
import { Acts as EstablishmentActs, EndsSoon } from "@/app/[tenant]/fournisseur/etablissements/[id]/establishment-parts";
import { TrailTable } from "@/app/[tenant]/fournisseur/etablissements/[id]/historique/trail-table";
import { Acts, NothingYet, WaitsForYou } from "@/app/[tenant]/fournisseur/home-parts";
import { nothingWaits, waitsAtMost } from "@/lib/establishments/establishment";
import type { MyEstablishment } from "@/lib/establishments/my-establishments.queries";
import { trailTypes, type TrailEntry } from "@/lib/establishments/trail";
import { drawn } from "@/tests/support/drawn";

const noon = new Date("2026-11-21T11:00:00Z");
const id = "01900000-0000-7000-8000-0000000000a1";
const longName = `Société ${"d’exploitation ".repeat(7)}du Canal`;

const establishment = (more: Partial<MyEstablishment> = {}): MyEstablishment =>
  ({ id, scheme: "SIRET", identifier: "12345678200010", name: "Papeterie du Centre", city: "Démonstration", role: "manager", waits: nothingWaits, ...more });

describe("the home of Espace Factures", () => {
  const list = (items: MyEstablishment[], search = "", next: string | null = null) => drawn(createElement(EstablishmentList, { page: { items, any: true, previous: null, next }, search }));

  it("says to whom has no establishment what to do, or that their request is being read", () => {
    expect(drawn(createElement(NothingYet, { requests: [], schemes: "SIRET" }))).toMatch(/Vous n’avez pas encore d’établissement.*numéro SIRET.*href="\/fournisseur\/habilitations\/nouvelle".*Ajouter un établissement/s);
    const requests = [{ id, reference: "HAB-2026-000001", state: "submitted", scheme: "SIRET", identifier: "1", name: "P", submittedAt: noon } as const];
    expect(drawn(createElement(NothingYet, { requests, schemes: "SIRET" }))).toContain("Votre demande est à l’étude");
  });

  it("offers the four acts, and leads to the RIBs of the only establishment or to the list", () => {
    expect([...drawn(createElement(Acts, { only: id })).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      "/fournisseur/factures/deposer", "/fournisseur/factures", `/fournisseur/etablissements/${id}/rib`, "/fournisseur/habilitations/nouvelle",
    ]);
    expect(drawn(createElement(Acts, { only: undefined }))).toContain('href="#etablissements"');
  });

  it("counts what waits in words, no further than is counted, and says when nothing does", () => {
    const html = list([establishment({ waits: { invoices: 1, refusals: 2, ribs: 0, drafts: waitsAtMost + 1 } }), establishment({ id: `${id}b` })]);
    for (const words of ["1 facture à compléter ou à réadresser", "2 refus dont prendre acte", "25+ brouillons en cours", "Rien n’attend"]) expect(html).toContain(words);
  });

  it("searches among many, keeps the search between pages, and says when nothing is found", () => {
    expect(list([establishment()])).not.toContain("<form");
    expect(list([establishment({ name: longName })], "canal", "9~x")).toMatch(/<form.*value="canal".*href="\/fournisseur\?q=canal&apres=9%7Ex#etablissements"/s);
    expect(list([], "zzz")).toContain("Aucun établissement trouvé");
  });

  it("shows invitations and complements first, and nothing where there is none", () => {
    expect(drawn(createElement(WaitsForYou, { requests: [], invitations: [] }))).toBe("");
    const html = drawn(createElement(WaitsForYou, { requests: [], invitations: [{ id, establishmentName: longName, inviterName: "Fanny" }] }));
    expect(html).toMatch(new RegExp(`Fanny vous invite à agir pour « ${longName} ».*href="/invitation/${id}"`, "s"));
  });
});

describe("the page of an establishment", () => {
  it.each([["manager", 5], ["depositor", 3], ["reader", 2]] as const)("offers a %s what they may do: %i acts", (role, count) => {
    expect(drawn(createElement(EstablishmentActs, { id, role })).match(/href=/g)).toHaveLength(count);
  });

  it("lets a manager renew in the last days, and tells others whom to ask", () => {
    const page = { ...establishment(), address: "1 rue", postalCode: "99100", people: 1, own: { id: "own", until: "2026-12-01", isRenewable: true } };
    expect(drawn(createElement(EndsSoon, { establishment: page, until: "1 décembre 2026" }))).toMatch(/1 décembre 2026.*equipe\/own"/s);
    expect(drawn(createElement(EndsSoon, { establishment: { ...page, role: "reader" }, until: "1 décembre 2026" }))).not.toContain("href");
  });
});

describe("the history", () => {
  it.each(["fr", "en"] as const)("tells everything that can stand in it, by whom and about whom (%s)", (locale) => {
    const entries = trailTypes.map((type, place): TrailEntry => ({
      id: String(place), type, at: noon, by: place % 3 === 0 ? { kind: "agent" } : place % 3 === 1 ? { kind: "desk" } : { kind: "colleague", name: "Fanny" }, person: "Cyril", email: "z@a.test", number: "FA-1",
      role: "reader", iban: "FR14 … 2606", reason: "Contrôle",
    }));
    const html = drawn(createElement(TrailTable, { entries }), locale);
    expect(html.match(/<tr/g)).toHaveLength(trailTypes.length + 1);
    for (const words of locale === "fr" ? ["le service", "le portail", "Fanny", "« Contrôle »", "rôle : lecteur"] : ["the department", "Fanny", "Contrôle"]) expect(html).toContain(words);
  });
});
