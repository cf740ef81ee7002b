import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import { fromDateColumn, type DateText } from "@/lib/kernel/dates";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { livingRight } from "./habilitation";
import { openInvitationsOf, type OpenInvitation } from "./team.queries";

export type ManagerView = { readonly name: string; readonly suspended: boolean; readonly until: DateText | null };
/** What the organisation knows under a number, who manages it, and whom they have invited. */
export type KnownEstablishment = EstablishmentFacts & { readonly managers: readonly ManagerView[]; readonly invitations: readonly OpenInvitation[] };

/** Null when it is new here. */
export async function knownOf(tx: Tx, scope: Scope, { scheme, identifier }: { scheme: string; identifier: string }): Promise<KnownEstablishment | null> {
  const found = await tx.establishment.findFirst({
    where: { scheme, identifier },
    select: {
      id: true, scheme: true, identifier: true, name: true, address: true, postalCode: true, city: true,
      habilitations: {
        where: { role: "manager", OR: [livingRight(scope), { state: "suspended" }] }, orderBy: { submittedAt: "asc" },
        select: { state: true, expiresOn: true, account: { select: { name: true, email: true } } },
      },
    },
  });
  if (!found) return null;
  const { id, habilitations, ...facts } = found;
  return {
    ...facts, scheme: facts.scheme as IdentifierScheme, invitations: (await openInvitationsOf(tx, scope, id)).filter(({ hasExpired }) => !hasExpired),
    managers: habilitations.map(({ state, expiresOn, account }) => ({ name: account.name ?? account.email, suspended: state === "suspended", until: expiresOn && fromDateColumn(expiresOn) })),
  };
}
