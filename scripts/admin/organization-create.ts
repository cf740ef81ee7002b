import { createOrganization } from "../../lib/organizations/create-organization";
import { container } from "../../lib/platform/container";
import type { Answer, Options } from "./command";

/** `organization create --slug --name --host --prefix --code --contact-name --contact-email […]`. */
export async function run(options: Options): Promise<Answer> {
  const created = await createOrganization(container().db, options);
  return { ok: true, facts: created, words: [`Organisation ${created.slug} created.`] };
}
