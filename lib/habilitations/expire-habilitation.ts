import { operation } from "@/lib/platform/operation";
import { endPassed, passedColumns } from "./end-passed";
import { hasPassed } from "./habilitation";
import { mayWatchEnds } from "./habilitation.policy";
import { habilitationIdSchema } from "./habilitation.schema";

/** Ends a right whose last day has passed. It was worth nothing any more; now its person and the managers are told. Another one changes nothing. */
export const expireHabilitation = operation({
  name: "habilitation.expire",
  input: habilitationIdSchema,
  load: ({ read }, { id }) => read((tx) => tx.habilitation.findFirst({ where: { id }, select: passedColumns })),
  may: mayWatchEnds,
  run: async (scope, _input, right) => {
    if (hasPassed(right, scope)) await scope.commit((commit) => endPassed(commit, scope, right));
  },
});
