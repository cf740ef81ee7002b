import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import { forgetDirectory } from "./directory";
import type { OrganizationEvent } from "./organization.events";
import { mayChangeHost } from "./organization.policy";
import { changeHostSchema } from "./organization.schema";
import { hostIn } from "./settings.queries";

/**
 * The portal answers at another address from now on, and at the old one no more. Gives the host. Refuses (`organization.hostUnchanged`, `organization.hostTaken`)
 * the address that it has and another organisation's, `organization.hostToConfirm` beside the box until it confirms this very address, and `changedMeanwhile`
 * where the address is not what the form was shown with.
 */
export const changeHost = operation({
  name: "organization.change-host",
  input: changeHostSchema,
  load: ({ read, organization }) => read((tx) => hostIn(tx, organization.id)),
  may: (actor) => mayChangeHost(actor),
  async run(scope, { host, seen, hostConfirmed }, before) {
    if (seen !== before.host) throw new Refusal("conflict", "changedMeanwhile");
    if (host === before.host) throw new Refusal("conflict", "organization.hostUnchanged", {}, "host");
    await scope.read((tx) => refuseTaken(tx, host));
    if (hostConfirmed !== host) throw new Refusal("conflict", "organization.hostToConfirm", { before: before.host, host }, "hostConfirmed");
    const { id } = scope.organization;
    await scope.commit(async ({ tx, emit }) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${host}, 0))`; // of two organisations that take one address at once, the second finds it taken
      await refuseTaken(tx, host);
      const { count } = await tx.organization.updateMany({ where: { id, host: seen }, data: { host } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      await emit({ type: "organization.host-changed", payload: { before: { host: seen }, after: { host } } } satisfies OrganizationEvent);
    });
    forgetDirectory();
    return { host };
  },
});

async function refuseTaken(tx: Tx, host: string): Promise<void> {
  if (await tx.organization.findUnique({ where: { host }, select: { id: true } })) throw new Refusal("conflict", "organization.hostTaken", {}, "host");
}
