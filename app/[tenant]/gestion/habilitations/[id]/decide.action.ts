"use server";
import { formAction } from "@/app/_web/form-action";
import { appointManager } from "@/lib/habilitations/appoint-manager";
import { approveHabilitation } from "@/lib/habilitations/approve-habilitation";
import { refuseHabilitation } from "@/lib/habilitations/refuse-habilitation";
import { reinstateHabilitation } from "@/lib/habilitations/reinstate-habilitation";
import { renewHabilitationByAgent } from "@/lib/habilitations/renew-habilitation-by-agent";
import { requestComplement } from "@/lib/habilitations/request-complement";
import { suspendHabilitation } from "@/lib/habilitations/suspend-habilitation";
import { withdrawHabilitation } from "@/lib/habilitations/withdraw-habilitation";

export const approveAction = formAction(approveHabilitation, ({ id }) => `/gestion/habilitations/${id}?fait=1`);
export const requestComplementAction = formAction(requestComplement, ({ id }) => `/gestion/habilitations/${id}?fait=1`);
export const refuseAction = formAction(refuseHabilitation, ({ id }) => `/gestion/habilitations/${id}?fait=1`);
export const suspendAction = formAction(suspendHabilitation, ({ id }) => `/gestion/habilitations/${id}?fait=1`);
export const reinstateAction = formAction(reinstateHabilitation, ({ id }) => `/gestion/habilitations/${id}?fait=1`);
export const withdrawAction = formAction(withdrawHabilitation, ({ id }) => `/gestion/habilitations/${id}?fait=1`);
export const renewAction = formAction(renewHabilitationByAgent, ({ id }) => `/gestion/habilitations/${id}?fait=1`);
export const appointAction = formAction(appointManager, ({ id }) => `/gestion/habilitations/${id}?fait=1`);
