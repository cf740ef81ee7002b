import { Done, MemberActs, MemberTable } from "@/app/[tenant]/gestion/equipe/team-parts";
import { ChangeRolesForm, InviteMemberForm } from "@/app/[tenant]/gestion/equipe/team.form";
import { messages } from "@/lib/i18n/words";
import { agentRoles } from "@/lib/kernel/actor";
import type { MemberFile } from "@/lib/members/member.queries";
import { drawnPiece, textOf } from "@/tests/support/drawn";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, push: () => undefined }), usePathname: () => "/gestion/equipe" }));
jest.mock("@/app/_web/client-words", () => ({ ClientWords: ({ children }: { children: unknown }) => children }));
jest.mock("@/app/[tenant]/gestion/equipe/team.actions", () => ({
  inviteMemberAction: async () => ({}), sendInvitationAction: async () => ({}), withdrawInvitationAction: async () => ({}), changeRolesAction: async () => ({}), removeMemberAction: async () => ({}),
}));

const member: MemberFile = {
  id: "m1", name: "Inès Invitée", email: "ines@mairie.demo.test", roles: ["accounting", "billing"], state: "active", isOneself: false, lastSeen: new Date("2026-11-20T08:30:00Z"), until: null, may: { manage: true },
};

describe("the team", () => {
  it("names each agent with their roles in words, their state and when they were last here", () => {
    const text = textOf(drawnPiece(MemberTable, { rows: [member, { ...member, id: "m2", name: "Ada", isOneself: true, state: "invited", lastSeen: null }] }));
    for (const words of ["Inès Invitée", "ines@mairie.demo.test", "Comptabilité, Facturation", "Compte actif", "20 nov. 2026", "Ada (vous)", "Invitation en attente", "Jamais venu"]) expect(text).toContain(words);
  });

  it("says once what was just done, and nothing that an address invents", () => {
    expect(drawnPiece(Done, { what: "retire" })).toContain("ne fait plus partie");
    expect(drawnPiece(Done, { what: "toString" })).toBe("");
  });
});

describe("what can be done with somebody", () => {
  it("who is active: to remove them, asked again on a page of its own without JavaScript", () => {
    const html = drawnPiece(MemberActs, { file: member });
    expect(html).toContain("/gestion/equipe/m1/confirmer?acte=retirer");
    expect(textOf(html)).not.toContain("Envoyer l’invitation de nouveau");
  });

  it.each(["invited", "expired"] as const)("who is %s: to send the invitation again, or to withdraw it", (state) => {
    const html = drawnPiece(MemberActs, { file: { ...member, state } });
    expect(html).toContain("/gestion/equipe/m1/confirmer?acte=annuler");
    expect(textOf(html)).toContain("Envoyer l’invitation de nouveau");
    expect(textOf(html)).not.toContain("Retirer de l’équipe");
  });
});

describe("the boxes of roles", () => {
  it("are one for each role, each with what it opens, ticked as they are", () => {
    const html = drawnPiece(ChangeRolesForm, { id: "m1", roles: ["billing"], seen: "billing" });
    for (const role of agentRoles) expect(html).toMatch(new RegExp(`<input(?=[^>]*name="${role}")(?=[^>]*type="checkbox")[^>]*>`));
    expect(html.match(/<input[^>]*checked=""[^>]*>/g)).toEqual([expect.stringContaining('name="billing"')]);
    expect(textOf(html)).toContain(messages.fr.members.roleHint.accounting);
  });

  it("are all empty for somebody who is invited", () => {
    expect(drawnPiece(InviteMemberForm, {})).not.toContain('checked=""');
  });
});
