import { operation } from "@/lib/platform/operation";
import { mayDecideHabilitation } from "./habilitation.policy";
import { habilitationIdSchema } from "./habilitation.schema";
import { loadTerm } from "./load-habilitation";
import { renewRight } from "./renew-right";

/** Agents renew a right in its last days, above all of an establishment whose only manager cannot. The person's function stays what it was. */
export const renewHabilitationByAgent = operation({
  name: "habilitation.renew-by-agent",
  input: habilitationIdSchema,
  load: loadTerm,
  may: mayDecideHabilitation,
  run: async (scope, { id }, right) => {
    await renewRight(scope, right, { position: right.position, by: "agents" });
    return { id };
  },
});
