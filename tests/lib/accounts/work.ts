import crypto from "node:crypto";
import { isRefusal } from "@/lib/kernel/refusal";
import type { World } from "@/tests/support/world";

/** The statements that some work sends, in order, and how many passwords it derives. Refusals are part of the work. */
export async function workOf(world: World, work: () => Promise<unknown>): Promise<{ statements: string[]; hashes: number }> {
  const statements: string[] = [];
  const { pool } = world.container.db;
  const connect = pool.connect.bind(pool);
  const watched = new Map<object, () => void>();
  const connecting = jest.spyOn(pool, "connect").mockImplementation(async () => {
    const client = await connect();
    if (watched.has(client)) return client;
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const spy = jest.spyOn(client, "query").mockImplementation(((config: unknown, ...rest: unknown[]) => {
      statements.push(typeof config === "string" ? config : String((config as { text?: string }).text));
      return query(config, ...rest);
    }) as never);
    watched.set(client, () => spy.mockRestore());
    return client;
  });
  const scrypt = jest.spyOn(crypto, "scrypt");
  await work().catch((error: unknown) => { if (!isRefusal(error)) throw error; });
  const hashes = scrypt.mock.calls.length;
  for (const restore of [() => scrypt.mockRestore(), () => connecting.mockRestore(), ...watched.values()]) restore();
  return { statements, hashes };
}
