import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { composeSheet } from "@/lib/platform/compose-sheet";
import type { Scope } from "@/lib/platform/scope";
import type { Sheet } from "@/lib/ports/pdf";

const sheet = { title: "Relevé" } as Sheet;
const state = { now: 0, most: 0, fails: false };
beforeEach(() => Object.assign(state, { now: 0, most: 0, fails: false }));

async function compose({ output }: { output: string }): Promise<void> {
  state.most = Math.max(state.most, (state.now += 1));
  await new Promise((done) => setTimeout(done, 20));
  state.now -= 1;
  if (state.fails) throw new Error("not now");
  await writeFile(output, "%PDF-");
}
const ports = { storage: { scratchPath: async () => path.join(os.tmpdir(), randomUUID()) }, pdf: { compose } } as object as Scope["ports"];
const as = (accountId: string) => ({ actor: { accountId, roles: [] }, ports });

it("makes one document at a time for a person who asks for many at once, and all of them in the end", async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => composeSheet(as("one"), sheet)));
  expect([made.length, state.most, String(made[4])]).toEqual([5, 1, "%PDF-"]);
});

it("makes nobody wait for another person", async () => {
  await Promise.all(["one", "two", "three"].map((who) => composeSheet(as(who), sheet)));
  expect(state.most).toBe(3);
});

it("goes on after a failure, which its own reader alone hears", async () => {
  state.fails = true;
  const failed = composeSheet(as("one"), sheet);
  const next = composeSheet(as("one"), sheet);
  await expect(failed).rejects.toThrow("not now");
  state.fails = false;
  expect(String(await next)).toBe("%PDF-");
});
