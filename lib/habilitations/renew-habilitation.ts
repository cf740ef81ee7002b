import { operation } from "@/lib/platform/operation";
import { mayRenewHabilitation } from "./habilitation.policy";
import { renewHabilitationSchema } from "./habilitation.schema";
import { loadColleague } from "./load-colleague";
import { renewRight } from "./renew-right";

/**
 * A manager renews a right of the establishment, their own or a colleague's, in its last days: from today, for as many years as the organisation
 * gives. Throws `habilitation.tooEarlyToRenew` before them, and `habilitation.rightOver` after: then it is asked for again, and the agents decide.
 */
export const renewHabilitation = operation({
  name: "habilitation.renew",
  input: renewHabilitationSchema,
  load: loadColleague,
  may: mayRenewHabilitation,
  run: async (scope, { position }, right) => {
    await renewRight(scope, right, { position, by: "managers" });
    return { establishmentId: right.establishmentId };
  },
});
