import { operation } from "@/lib/platform/operation";
import { mayAcceptInvitation } from "./invitation.policy";
import { invitationIdSchema } from "./habilitation.schema";
import { joinEstablishment } from "./join-establishment";
import { loadInvitation } from "./load-invitation";

/** Whoever is signed in with the address that was invited says yes, and may act for the establishment at once. */
export const acceptInvitation = operation({
  name: "invitation.accept",
  input: invitationIdSchema,
  load: loadInvitation,
  may: mayAcceptInvitation,
  run: (scope, { id }) => scope.commit(async (commit) => ({ establishmentId: await joinEstablishment(commit, scope, { invitationId: id, accountId: scope.actor.accountId ?? "" }) })),
});
