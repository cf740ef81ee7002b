import { z } from "zod";
import { agentRoles } from "@/lib/kernel/actor";

const box = z.literal("on").optional();
/** One box for each role, so that what was ticked comes back with the form. */
const boxes = z.object({ administrator: box, accounting: box, billing: box, reception: box, reader: box });
type Boxes = z.output<typeof boxes>;

const ticked = (sent: Boxes) => agentRoles.filter((role) => sent[role] === "on");
const anyTicked = (sent: Boxes) => ticked(sent).length > 0;
/** Said beside the first box that is shown. */
const oneAtLeast = { path: ["accounting"], error: "oneRoleAtLeast" };

/** Nobody's name holds an address: what is typed here stands in messages. */
const name = z.string().trim().min(2).max(80).regex(/^\p{L}(?:[\p{L}\p{M}'’ -]|\.(?!\p{L}))*$/u, "notName");

/** Whom an administrator invites, as what. */
export const inviteMemberSchema = boxes.extend({ email: z.string().trim().toLowerCase().min(1).max(254).pipe(z.email()), name })
  .refine(anyTicked, oneAtLeast).transform((sent) => ({ email: sent.email, name: sent.name, roles: ticked(sent) }));

/** `id`: the person's account. `seen`: the roles that the form was shown with. */
export const changeMemberRolesSchema = boxes.extend({ id: z.uuid(), seen: z.string().max(100) })
  .refine(anyTicked, oneAtLeast).transform((sent) => ({ id: sent.id, seen: sent.seen, roles: ticked(sent) }));

export const memberIdSchema = z.object({ id: z.uuid() });
