"use server";
import { formAction } from "@/app/_web/form-action";
import { changeRole } from "@/lib/habilitations/change-role";
import { handOver } from "@/lib/habilitations/hand-over";
import { inviteColleague } from "@/lib/habilitations/invite-colleague";
import { leaveEstablishment } from "@/lib/habilitations/leave-establishment";
import { removeColleague } from "@/lib/habilitations/remove-colleague";
import { renewHabilitation } from "@/lib/habilitations/renew-habilitation";
import { sendInvitationAgain } from "@/lib/habilitations/send-invitation-again";
import { withdrawInvitation } from "@/lib/habilitations/withdraw-invitation";

const team = (establishmentId: string, done: string) => `/fournisseur/etablissements/${establishmentId}/equipe?fait=${done}`;

export const inviteAction = formAction(inviteColleague, ({ establishmentId }) => team(establishmentId, "invitee"));
export const sendAgainAction = formAction(sendInvitationAgain, ({ establishmentId }) => team(establishmentId, "relancee"));
export const withdrawInvitationAction = formAction(withdrawInvitation, ({ establishmentId }) => team(establishmentId, "annulee"));
export const changeRoleAction = formAction(changeRole, ({ establishmentId }) => team(establishmentId, "role"));
/** Whoever handed over manages the team no more. */
export const handOverAction = formAction(handOver, ({ establishmentId }) => `/fournisseur/etablissements/${establishmentId}?fait=transmise`);
export const removeAction = formAction(removeColleague, ({ establishmentId }) => team(establishmentId, "retire"));
export const renewAction = formAction(renewHabilitation, ({ establishmentId }) => team(establishmentId, "renouvelee"));
export const leaveAction = formAction(leaveEstablishment, () => "/fournisseur?fait=quitte");
