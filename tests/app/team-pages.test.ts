import { NextIntlClientProvider } from "next-intl";
import { createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Done, MemberActs, MemberTable } from "@/app/[tenant]/gestion/equipe/team-parts";
import { ChangeRolesForm, InviteMemberForm } from "@/app/[tenant]/gestion/equipe/team.form";
import { messages } from "@/lib/i18n/words";
import { agentRoles } from "@/lib/kernel/actor";
import type { MemberFile } from "@/lib/members/member.queries";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, push: () => undefined }), usePathname: () => "/gestion/equipe" }));
jest.mock("@/app/_web/client-words", () => ({ ClientWords: ({ children }: { children: unknown }) => children }));
jest.mock("@/app/[tenant]/gestion/equipe/team.actions", () => ({
  inviteMemberAction: async () => ({}), sendInvitationAction: async () => ({}), withdrawInvitationAction: async () => ({}), changeRolesAction: async () => ({}), removeMemberAction: async () => ({}),
}));

const problems: string[] = [];
function drawn<Props extends object>(piece: ComponentType<Props>, props: Props): string {
  const provided = { locale: "fr", messages: messages.fr, timeZone: "Europe/Paris", onError: (error: Error) => void problems.push(error.message) };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, provided as never, createElement(piece, props)));
}
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
afterEach(() => expect(problems.splice(0)).toEqual([]));

const member: MemberFile = {
  id: "m1", name: "Inès Invitée", email: "ines@mairie.demo.test", roles: ["accounting", "billing"], state: "active", isOneself: false, lastSeen: new Date("2026-11-20T08:30:00Z"), until: null, may: { manage: true },
};

describe("the team", () => {
  it("names each agent with their roles in words, their state and when they were last here", () => {
    const text = textOf(drawn(MemberTable, { rows: [member, { ...member, id: "m2", name: "Ada", isOneself: true, state: "invited", lastSeen: null }] }));
    for (const words of ["Inès Invitée", "ines@mairie.demo.test", "Comptabilité, Facturation", "Compte actif", "20 nov. 2026", "Ada (vous)", "Invitation en attente", "Jamais venu"]) expect(text).toContain(words);
  });

  it("says once what was just done, and nothing that an address invents", () => {
    expect(drawn(Done, { what: "retire" })).toContain("ne fait plus partie");
    expect(drawn(Done, { what: "toString" })).toBe("");
  });
});

describe("what can be done with somebody", () => {
  it("who is active: to remove them, asked again on a page of its own without JavaScript", () => {
    const html = drawn(MemberActs, { file: member });
    expect(html).toContain("/gestion/equipe/m1/confirmer?acte=retirer");
    expect(textOf(html)).not.toContain("Envoyer l’invitation de nouveau");
  });

  it.each(["invited", "expired"] as const)("who is %s: to send the invitation again, or to withdraw it", (state) => {
    const html = drawn(MemberActs, { file: { ...member, state } });
    expect(html).toContain("/gestion/equipe/m1/confirmer?acte=annuler");
    expect(textOf(html)).toContain("Envoyer l’invitation de nouveau");
    expect(textOf(html)).not.toContain("Retirer de l’équipe");
  });
});

describe("the boxes of roles", () => {
  it("are one for each role, each with what it opens, ticked as they are", () => {
    const html = drawn(ChangeRolesForm, { id: "m1", roles: ["billing"], seen: "billing" });
    for (const role of agentRoles) expect(html).toMatch(new RegExp(`<input(?=[^>]*name="${role}")(?=[^>]*type="checkbox")[^>]*>`));
    expect(html.match(/<input[^>]*checked=""[^>]*>/g)).toEqual([expect.stringContaining('name="billing"')]);
    expect(textOf(html)).toContain(messages.fr.members.roleHint.accounting);
  });

  it("are all empty for somebody who is invited", () => {
    expect(drawn(InviteMemberForm, {})).not.toContain('checked=""');
  });
});
