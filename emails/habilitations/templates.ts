import type { Templates } from "../template";
import { approved } from "./approved";
import { complementRequested } from "./complement-requested";
import { completed } from "./completed";
import { invited } from "./invited";
import { newcomer } from "./newcomer";
import { received } from "./received";
import { refused } from "./refused";
import { reinstated } from "./reinstated";
import { suspended } from "./suspended";
import { told, toldOfColleague } from "./told";
import { toReview } from "./to-review";
import { toReviewAgain } from "./to-review-again";
import { withdrawn } from "./withdrawn";

export const habilitationTemplates = {
  "habilitation-received": received,
  "habilitation-to-review": toReview,
  "habilitation-newcomer": newcomer,
  "habilitation-completed": completed,
  "habilitation-to-review-again": toReviewAgain,
  "habilitation-complement-requested": complementRequested,
  "habilitation-approved": approved,
  "habilitation-refused": refused,
  "habilitation-suspended": suspended,
  "habilitation-reinstated": reinstated,
  "habilitation-withdrawn": withdrawn,
  "habilitation-colleague-suspended": toldOfColleague("colleagueSuspended"),
  "habilitation-colleague-reinstated": toldOfColleague("colleagueReinstated"),
  "habilitation-colleague-withdrawn": toldOfColleague("colleagueWithdrawn"),
  "habilitation-colleague-appointed": toldOfColleague("colleagueAppointed"),
  "habilitation-joined": toldOfColleague("joined"),
  "habilitation-role-changed": told("roleChanged", "establishment"),
  "habilitation-handed-over": told("handedOver", "establishment"),
  "habilitation-removed": told("removed", "request"),
  "habilitation-left": toldOfColleague("left"),
  "habilitation-renewed": told("renewed", "establishment"),
  "habilitation-ending": told("ending", "establishment"),
  "habilitation-colleague-ending": toldOfColleague("colleagueEnding"),
  "habilitation-expired": told("expired", "request"),
  "habilitation-colleague-expired": toldOfColleague("colleagueExpired"),
} satisfies Templates;

export const invitationTemplates = { "invitation-received": invited } satisfies Templates;

export type HabilitationTemplate = keyof typeof habilitationTemplates;
