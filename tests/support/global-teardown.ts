import type { TestServer } from "../../scripts/database/test-server";

export default async function tearDown(): Promise<void> {
  const { guichetTestServer }: typeof globalThis & { guichetTestServer?: TestServer } = globalThis;
  await guichetTestServer?.stop();
}
