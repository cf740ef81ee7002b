import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { hashOfToken } from "@/lib/platform/session";
import { deviceOf, type Device } from "./device";

/** `id`: the beginning of the session's hash, which names it and opens nothing. `portal`: the organisation whose portal opened it. */
export type OpenSession = { readonly id: string; readonly device: Device; readonly since: Date; readonly until: Date; readonly portal: string | null; readonly current: boolean };

/** Where one's account is open now, the newest first. `sid`: the token of this browser's session. */
export async function mySessions({ read, actor: { accountId }, now }: Scope, sid: string): Promise<readonly OpenSession[]> {
  if (accountId === null) throw new Refusal("forbidden", "forbidden");
  const own = hashOfToken(sid);
  return read(async (tx) => {
    const rows = await tx.session.findMany({ where: { userId: accountId, expires: { gt: now } }, orderBy: [{ createdAt: "desc" }, { sessionToken: "asc" }] });
    const portals = await tx.organization.findMany({ where: { id: { in: rows.flatMap(({ portalId }) => portalId ?? []) } }, select: { id: true, name: true } });
    const names = new Map(portals.map(({ id, name }) => [id, name]));
    return rows.map(({ sessionToken, userAgent, createdAt, expires, portalId }) => ({
      id: sessionToken.slice(0, 16), device: deviceOf(userAgent), since: createdAt, until: expires, portal: names.get(portalId ?? "") ?? null, current: sessionToken === own,
    }));
  });
}
