import { startEmbeddedPostgres } from "./embedded-postgres";

export type TestServer = {
  /** What a test's process needs in its environment to reach the server. */
  variables: { TEST_DATABASE_URL: string; TEST_DATABASE_OWNER_URL: string; TEST_DATABASE_ADMIN_URL: string };
  stop(): Promise<void>;
};

/** The PostgreSQL of the tests: its data need not outlive a power cut, so it does not wait for the disk. */
export async function testServer(): Promise<TestServer> {
  const { url, ownerUrl, adminUrl, stop } = await startEmbeddedPostgres({
    directory: ".test/postgres",
    preferredPort: 54339,
    durable: false,
  });
  return { variables: { TEST_DATABASE_URL: url, TEST_DATABASE_OWNER_URL: ownerUrl, TEST_DATABASE_ADMIN_URL: adminUrl }, stop };
}
