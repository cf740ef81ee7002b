import { z } from "zod";
import { habilitationRoles } from "./habilitation";

/** Whom a manager invites, as what. The function is what the person's right rests on. */
export const inviteColleagueSchema = z.object({
  establishmentId: z.uuid(),
  email: z.string().trim().toLowerCase().min(1).max(254).pipe(z.email()),
  role: z.enum(habilitationRoles),
  position: z.string().trim().min(1).max(80),
});

export const invitationIdSchema = z.object({ id: z.uuid() });
