import type { Templates } from "../template";
import { administratorTold, memberInvited, memberRemoved, memberRolesChanged } from "./told";

export const memberTemplates = {
  "member-invited": memberInvited, "member-roles-changed": memberRolesChanged, "member-removed": memberRemoved, "member-administrator": administratorTold,
} satisfies Templates;
export type MemberTemplate = keyof typeof memberTemplates;
