import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";

/**
 * A route that changes something believes our own pages only, as a server action does. A browser always names the origin of a POST; one that is
 * absent comes with a cookie from nowhere that we know. Throws `document.foreign-origin`.
 */
export function refuseForeignForm(request: Request, { organization }: Pick<Scope, "organization">): void {
  const origin = request.headers.get("origin");
  const hosts = [new URL(organization.origin).host, request.headers.get("host")];
  if (!origin || !URL.canParse(origin) || !hosts.includes(new URL(origin).host)) throw new Refusal("forbidden", "document.foreign-origin");
}
