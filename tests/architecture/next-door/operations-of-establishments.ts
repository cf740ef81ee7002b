import { invitation } from "../../lib/habilitations/team";
import type { Finding, Findings } from "./kinds";

const reason = "Ceci ne nous regarde pas.";
const onRequest: Finding = { naming: ({ request }) => ({ id: request, reason }) };
const onHabilitation: Finding = { naming: ({ habilitation }) => ({ id: habilitation, reason, role: "reader", position: "Voisin" }) };
const onInvitation: Finding = { naming: ({ invitation: id }) => ({ id }) };

export const findingsOfEstablishments: Findings = {
  "habilitation.announce-end": onHabilitation,
  "habilitation.appoint-manager": onHabilitation,
  "habilitation.approve": onRequest,
  "habilitation.change-role": onHabilitation,
  "habilitation.complete": { naming: ({ request }) => ({ id: request, note: reason }) },
  "habilitation.expire": onHabilitation,
  "habilitation.hand-over": onHabilitation,
  "habilitation.leave": onHabilitation,
  "habilitation.refuse": onRequest,
  "habilitation.reinstate": onHabilitation,
  "habilitation.remove": onHabilitation,
  "habilitation.renew": onHabilitation,
  "habilitation.renew-by-agent": onHabilitation,
  "habilitation.request-complement": onRequest,
  "habilitation.suspend": onHabilitation,
  "habilitation.withdraw": onHabilitation,
  "invitation.accept": onInvitation,
  "invitation.invite": { naming: ({ establishmentId }) => invitation(establishmentId) },
  "invitation.send-again": onInvitation,
  "invitation.withdraw": onInvitation,
};
