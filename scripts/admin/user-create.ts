import { createUser } from "../../lib/accounts/create-user";
import { organizationBySlug } from "../../lib/organizations/directory";
import { container } from "../../lib/platform/container";
import { deskScope } from "../../lib/wiring/scope";
import type { Answer, Options } from "./command";

/** `user create --organization <slug> --email --name [--role administrator,accounting]`: an activation message leaves at once. */
export async function run({ organization: slug, ...options }: Options): Promise<Answer> {
  const organization = await organizationBySlug(String(slug ?? ""));
  if (!organization) return { ok: false, facts: { error: "no such organization" }, words: ["--organization: the slug of an organisation is expected."] };
  const created = await createUser(deskScope(container(), organization, "command user create"), options);
  const words = [`Account ${created.identifier} (${created.email})${created.roles.length > 0 ? `, ${created.roles.join(", ")}` : ""}.`, ...(created.invited ? ["An activation message is on its way."] : [])];
  return { ok: true, facts: created, words };
}
