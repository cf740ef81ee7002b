import { fromDateColumn } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { isLiving, isRenewable, lastDay, renewalDays } from "./habilitation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { mayRenewHabilitation } from "./habilitation.policy";
import { renewHabilitationSchema } from "./habilitation.schema";
import { loadColleague } from "./load-colleague";

/**
 * A manager renews a right of the establishment, their own or a colleague's, in its last days: from today, for as many years as the organisation
 * gives. Throws `habilitation.tooEarlyToRenew` before them, and `habilitation.rightOver` after: then it is asked for again, and the agents decide.
 */
export const renewHabilitation = operation({
  name: "habilitation.renew",
  input: renewHabilitationSchema,
  load: loadColleague,
  may: mayRenewHabilitation,
  run: (scope, { id, position }, right) => {
    if (!isLiving(right, scope)) throw new Refusal("conflict", "habilitation.rightOver");
    if (!isRenewable(right, scope)) throw new Refusal("conflict", "habilitation.tooEarlyToRenew", { days: renewalDays });
    return scope.commit(async ({ tx, emit }) => {
      const until = lastDay(scope);
      const { count } = await tx.habilitation.updateMany({ where: { id, state: "approved", expiresOn: right.expiresOn }, data: { position, expiresOn: until, endAnnouncedAt: null } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      const payload = { position, until: fromDateColumn(until) };
      await emit({ type: "habilitation.renewed", ...aboutRight(right), accountId: right.accountId, payload } satisfies HabilitationEvent);
      return { establishmentId: right.establishmentId };
    });
  },
});
