import type { HabilitationRole, RightToAct } from "./habilitation";

type Happened<Type extends string, Payload> = { readonly type: `invitation.${Type}`; readonly establishmentId: string; readonly payload: { readonly invitationId: string; readonly email: string } & Payload };

/** What can happen to an invitation before it is accepted; then it is « habilitation.joined ». `right`: by which they will act; `linkId`: the activation that its message carries, if its address has no active account. */
export type InvitationEvent =
  | Happened<"sent", { readonly role: HabilitationRole; readonly right: RightToAct; readonly linkId: string | null }>
  | Happened<"sent-again", { readonly role: HabilitationRole; readonly linkId: string | null }>
  | Happened<"withdrawn", { readonly role: HabilitationRole }>;
