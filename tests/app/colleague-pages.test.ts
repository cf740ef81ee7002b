import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { createElement, type ReactNode } from "react";
import { AcceptInvitationForm } from "@/app/[tenant]/(public)/invitation/[id]/accept-invitation.form";
import { Answer } from "@/app/[tenant]/(public)/invitation/[id]/answer";
import { InvitationForm, InviteForm } from "@/app/[tenant]/fournisseur/etablissements/[id]/equipe/team.form";
import { Colleagues, Invitations } from "@/app/[tenant]/fournisseur/etablissements/[id]/equipe/team-parts";
import { PartingForm } from "@/app/[tenant]/fournisseur/etablissements/[id]/equipe/[membre]/member.form";
import { partingOf } from "@/app/[tenant]/fournisseur/etablissements/[id]/equipe/[membre]/member-parts";
import { rightsToAct } from "@/lib/habilitations/habilitation";
import type { InvitationObstacle } from "@/lib/habilitations/invitation";
import type { InvitationPage } from "@/lib/habilitations/invitation.queries";
import type { ColleagueFile, ColleagueView } from "@/lib/habilitations/team.queries";
import { messages } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { drawn as drawnAnywhere } from "@/tests/support/drawn";

/** A form asks the router where to go when it is sent; here none is. */
const drawn = (node: ReactNode, locale?: Locale) => drawnAnywhere(createElement(AppRouterContext.Provider, { value: {} as never }, node), locale);
const noon = new Date("2026-11-21T11:00:00Z");
const id = "01900000-0000-7000-8000-0000000000a1";
const longName = `Société ${"d’exploitation ".repeat(7)}du Canal`;

describe("the team", () => {
  const person = (more: Partial<ColleagueView> = {}): ColleagueView =>
    ({ id, name: "Cyril Candidat", email: "candidat@demo.test", position: "Comptable", role: "depositor", isSuspended: false, isOneself: false, until: "2029-11-21", isRenewable: false, ...more });
  const team = (...colleagues: ColleagueView[]) => drawn(createElement(Colleagues, { establishmentId: "e", colleagues }));

  it("shows each with their role and last day; what ends soon or is suspended is said in words", () => {
    expect(team(person({ isOneself: true }))).toMatch(/Cyril Candidat \(vous\).*Déposant.*21 novembre 2029.*aria-label="Gérer l’habilitation de Cyril Candidat"/s);
    expect(team(person({ isRenewable: true }))).toContain("Se termine le 21 novembre 2029");
    expect(team(person({ isSuspended: true }))).toContain(messages.fr.habilitations.establishment.suspended);
  });

  it("writes an address once for somebody who has no name yet", () => {
    expect(team(person({ name: "candidat@demo.test" })).match(/>candidat@demo\.test/g)).toHaveLength(1);
  });

  it("says when no invitation waits; the forms name the address that they are about, and say what cannot be undone", () => {
    expect(drawn(createElement(Invitations, { establishmentId: "e", invitations: [] }))).toContain("Aucune invitation n’attend.");
    const form = (act: "again" | "withdraw") => drawn(createElement(InvitationForm, { id, email: "zoe@ailleurs.test", act }));
    expect(form("again")).toMatch(new RegExp(`<form.*value="${id}".*Envoyer de nouveau.*zoe@ailleurs\\.test`, "s"));
    expect(form("withdraw")).toMatch(/Le lien de l’invitation envoyée à zoe@ailleurs\.test ne fonctionnera plus.*Annuler l’invitation/s);
  });

  it.each(["fr", "en"] as const)("says before each parting what it does (%s)", (locale) => {
    for (const parting of ["handOver", "remove", "leave"] as const) {
      const html = drawn(createElement(PartingForm, { id, name: longName, parting }), locale);
      expect(html).toContain(messages[locale].colleagues.team.member[`${parting}Hint`].replaceAll("{name}", longName).replace(/[\u00a0\u202f]/g, " "));
      expect(html).toMatch(/<form.*<button[^>]*type="submit"/s);
    }
  });

  it("invites with an address, a function, a right to act and a role, the usual ones chosen, each role explained", () => {
    const html = drawn(createElement(InviteForm, { establishmentId: "e", rights: rightsToAct.map((value) => ({ value, label: value })) }));
    expect(html).toMatch(/type="email".*name="position".*value="depositor"[^>]*checked|type="email".*name="position".*checked[^>]*value="depositor"/s);
    expect(html).toMatch(/<select[^>]*name="right".*value="mandated-employee"[^>]*selected|<select[^>]*name="right".*selected[^>]*value="mandated-employee"/s);
    for (const hint of Object.values(messages.fr.colleagues.team.roleHint)) expect(html).toContain(hint);
  });

  it("asks again only for what its reader may do", () => {
    const file = (may: ColleagueFile["may"]): ColleagueFile => ({ ...person(), establishment: { id: "e", name: "P" }, may });
    const asManager = file({ manage: true, leave: false, renew: false });
    expect(["transmettre", "retirer", "quitter", "autre", undefined].map((acte) => partingOf(asManager, acte))).toEqual(["handOver", "remove", undefined, undefined, undefined]);
    expect(partingOf(file({ manage: false, leave: true, renew: false }), "quitter")).toBe("leave");
  });
});

describe("the answer to an invitation", () => {
  const page = (more: Partial<InvitationPage> = {}): InvitationPage => ({
    id, scheme: "SIRET", identifier: "12345678200010", name: "Papeterie du Centre", city: "Démonstration", address: "1 rue", postalCode: "99100", role: "depositor", right: "accountant", position: "Comptable", inviterName: "Fanny", expiresAt: noon, hint: "c…@demo.test", reader: { is: "visitor" },
    obstacle: null, establishmentId: null, ...more,
  });
  const answer = (invitation: InvitationPage, token: string | null = null, locale: Locale = "fr") => drawn(createElement(Answer, { invitation, token }), locale);

  it("is a button for whoever was invited, a password for a new account, the way to sign in for a visitor", () => {
    expect(drawn(createElement(AcceptInvitationForm, { id }))).toMatch(new RegExp(`<form.*value="${id}".*Accepter l’invitation`, "s"));
    expect(answer(page(), "jeton")).toMatch(/href="\/activation\/jeton".*Choisir mon mot de passe et accepter/s);
    expect(answer(page())).toMatch(new RegExp(`c…@demo\\.test.*href="/connexion\\?retour=%2Finvitation%2F${id}".*href="/activation"`, "s"));
  });

  it("tells somebody signed in with another address which two addresses they are, and offers no button", () => {
    const html = answer(page({ reader: { is: "another", email: "citoyen@demo.test" } }));
    expect(html).toMatch(/c…@demo\.test.*citoyen@demo\.test/s);
    expect(html).not.toContain("<form");
  });

  const obstacles: InvitationObstacle[] = ["accepted", "withdrawn", "expired", "orphaned", "colleague", "suspended", "withdrawn-by-agents"];
  it.each(obstacles.flatMap((obstacle) => (["fr", "en"] as const).map((locale) => [obstacle, locale] as const)))("says why it cannot be accepted any more: %s (%s)", (obstacle, locale) => {
    const html = answer(page({ obstacle, reader: { is: "invited" } }), null, locale);
    expect(html).toContain(messages[locale].refusals.habilitation.invitation[obstacle].replace(/[\u00a0\u202f]/g, " "));
    expect(html).not.toContain("<form");
  });
});
