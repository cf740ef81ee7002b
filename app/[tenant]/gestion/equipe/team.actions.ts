"use server";
import { formAction } from "@/app/_web/form-action";
import { changeMemberRoles } from "@/lib/members/change-member-roles";
import { inviteMember } from "@/lib/members/invite-member";
import { removeMember } from "@/lib/members/remove-member";
import { sendMemberInvitation } from "@/lib/members/send-member-invitation";
import { withdrawMemberInvitation } from "@/lib/members/withdraw-member-invitation";

const team = (done: string) => `/gestion/equipe?fait=${done}`;

export const inviteMemberAction = formAction(inviteMember, () => team("invitee"));
export const sendInvitationAction = formAction(sendMemberInvitation, ({ id }) => `/gestion/equipe/${id}?fait=relancee`);
export const withdrawInvitationAction = formAction(withdrawMemberInvitation, () => team("annulee"));
export const changeRolesAction = formAction(changeMemberRoles, ({ id }) => `/gestion/equipe/${id}?fait=roles`);
export const removeMemberAction = formAction(removeMember, () => team("retire"));
