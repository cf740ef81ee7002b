import { hashPassword } from "../../lib/accounts/password-hash";
import { demonstrationPassword } from "../../prisma/world/people";
import { bundlePdfChild } from "../../scripts/build";
import { testServer } from "../../scripts/database/test-server";

/** The process that opens files, from its sources of now; the hash of the people's password, which is slow to make by design, once for all worlds; the tests' PostgreSQL, unless `npm test` has already started it. */
export default async function setUp(): Promise<void> {
  bundlePdfChild();
  process.env.TEST_PASSWORD_HASH = await hashPassword(demonstrationPassword);
  if (process.env.TEST_DATABASE_ADMIN_URL) return;
  const server = await testServer();
  Object.assign(process.env, server.variables);
  Object.assign(globalThis, { guichetTestServer: server });
}
