import { changeHost } from "../../lib/organizations/change-host";
import { organizationBySlug } from "../../lib/organizations/directory";
import { container } from "../../lib/platform/container";
import { deskScope } from "../../lib/wiring/scope";
import type { Answer, Options } from "./command";

/** `organization set-host <slug> <host>`: the way back, too, where an address that was chosen in Gestion does not answer. Administrators are told. */
export async function run(_options: Options, [slug = "", host = ""]: readonly string[]): Promise<Answer> {
  const organization = await organizationBySlug(slug);
  if (!organization) return { ok: false, facts: { error: "no such organization" }, words: ["The slug of an organisation is expected, then its new host."] };
  const before = new URL(organization.origin).hostname;
  const changed = await changeHost(deskScope(container(), organization, "command organization set-host"), { host, seen: before, hostConfirmed: host });
  return { ok: true, facts: { slug, before, ...changed }, words: [`Organisation ${slug} answers at ${changed.host}; it answered at ${before}.`, "A server that runs follows within seconds."] };
}
