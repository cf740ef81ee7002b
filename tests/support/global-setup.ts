import { testServer } from "../../scripts/database/test-server";

/** The tests' PostgreSQL, unless `npm test` has already started it. */
export default async function setUp(): Promise<void> {
  if (process.env.TEST_DATABASE_ADMIN_URL) return;
  const server = await testServer();
  Object.assign(process.env, server.variables);
  Object.assign(globalThis, { guichetTestServer: server });
}
