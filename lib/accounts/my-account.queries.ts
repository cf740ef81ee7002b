import { agentRoles } from "@/lib/kernel/actor";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";

/** A space of a portal: « Mes factures » for people whom it bills, « Gestion » for its agents. Espace Factures is open to everybody signed in. */
export type Space = "bills" | "desk";
/** The same on another portal of the installation, which has its own sign-in. */
export type SpaceElsewhere = { readonly space: Space; readonly name: string; readonly href: string };

export type MyAccount = {
  readonly name: string | null; readonly email: string; readonly identifier: string;
  /** This portal's Gestion is open to the person. */
  readonly agentHere: boolean;
  /** This organisation bills the person, or has put a bill online for them. */
  readonly citizenHere: boolean;
  readonly otherPortals: readonly SpaceElsewhere[];
};

const spaceOf = (role: string): Space => (role === "citizen" ? "bills" : "desk");
const paths: Readonly<Record<Space, string>> = { bills: "/factures", desk: "/gestion" };

/** « Mon compte »: who one is, and the spaces that one can enter (S1.9). */
export async function myAccount({ read, actor, organization }: Scope): Promise<MyAccount> {
  const { accountId } = actor;
  if (accountId === null) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const { name, email, identifier } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true, email: true, identifier: true } });
    const rows = await tx.membership.findMany({
      where: { accountId, role: { in: [...agentRoles, "citizen"] } }, orderBy: [{ organizationId: "asc" }, { role: "asc" }],
      select: { organizationId: true, role: true, organization: { select: { name: true, host: true } } },
    });
    const bill = await tx.bill.findFirst({ where: { accountId, withdrawnAt: null }, select: { id: true } });
    const here = rows.filter((row) => row.organizationId === organization.id).map(({ role }) => spaceOf(role));
    const elsewhere = rows.filter((row) => row.organizationId !== organization.id).map((row) => {
      const space = spaceOf(row.role);
      return { space, name: row.organization.name, href: `${originAt(organization.origin, row.organization.host)}${paths[space]}` };
    });
    const otherPortals = [...new Map(elsewhere.map((one) => [one.href, one])).values()]; // an agent holds several roles in one organisation
    return { name, email, identifier, agentHere: here.includes("desk"), citizenHere: bill !== null || here.includes("bills"), otherPortals };
  });
}

/** Every portal of an installation has the same scheme and port. */
function originAt(origin: string, host: string): string {
  const url = new URL(origin);
  return `${url.protocol}//${host}${url.port ? `:${url.port}` : ""}`;
}

export type MyInformation = {
  readonly name: string | null; readonly email: string; readonly identifier: string;
  /** An address that waits for its link to be followed. */
  readonly pendingEmail: string | null;
  readonly passwordChangedAt: Date | null;
  /** Whose rule a new password follows. */
  readonly minimum: "person" | "agent";
  readonly openSessions: number;
};

/** « Mes informations » (S2.8): what one may change of one's own account. */
export async function myInformation({ read, actor: { accountId }, now }: Scope): Promise<MyInformation> {
  if (accountId === null) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const columns = { name: true, email: true, identifier: true, passwordChangedAt: true } as const;
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: columns });
    const pending = await tx.link.findFirst({ where: { accountId, purpose: "email", usedAt: null, expiresAt: { gt: now } }, select: { email: true } });
    const agent = await tx.membership.count({ where: { accountId, role: { in: [...agentRoles] } } });
    const openSessions = await tx.session.count({ where: { userId: accountId, expires: { gt: now } } });
    return { ...account, pendingEmail: pending?.email ?? null, minimum: agent > 0 ? "agent" : "person", openSessions };
  });
}
