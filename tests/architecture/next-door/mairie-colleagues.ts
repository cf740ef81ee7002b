import { inviteColleague } from "@/lib/habilitations/invite-colleague";
import { people } from "@/prisma/world/people";
import { noon, type World } from "@/tests/support/world";
import { invitation } from "../../lib/habilitations/team";

/** Whom the stationer's manager has invited: an agent of the mairie, and an address whose account was activated by the link of its message just now. */
export async function fillColleagues(world: World, establishmentId: string) {
  const supplier = world.as("fournisseur");
  const { id } = await inviteColleague(supplier, invitation(establishmentId, { email: people.admin.email, right: "accountant" }));
  await inviteColleague(supplier, invitation(establishmentId, { email: "secrete@ailleurs.test" }));
  const { id: invitee } = await world.container.db.global.account.findUniqueOrThrow({ where: { email: "secrete@ailleurs.test" }, select: { id: true } });
  await world.container.db.global.link.updateMany({ where: { accountId: invitee }, data: { usedAt: noon } });
  return { invitation: id, invitee };
}
