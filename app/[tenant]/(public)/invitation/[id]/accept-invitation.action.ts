"use server";
import { formAction } from "@/app/_web/form-action";
import { acceptInvitation } from "@/lib/habilitations/accept-invitation";

export const acceptInvitationAction = formAction(acceptInvitation, ({ establishmentId }) => `/fournisseur/etablissements/${establishmentId}?bienvenue=1`);
