import { rm } from "node:fs/promises";
import { announceImport } from "@/lib/imports/announce-import";
import { importFile } from "@/lib/imports/import.queries";
import { startImport } from "@/lib/imports/start-import";
import { writeImport } from "@/lib/imports/write-import";
import { minutesLater } from "@/lib/kernel/dates";
import { openWorld, type World } from "@/tests/support/world";
import { billsWhere, csvOf, desk, drawFor, importOf, linesOf, preview, rowOf, write } from "./desk";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const at = (minutes: number) => minutesLater(world.as(null).now, minutes);
const start = (importId: string, minutes = 0) => startImport(world.as("agent", "mairie", { now: at(minutes) }), { importId });
const jobs = (importId: string) => world.as("agent").read((tx) => tx.$queryRaw<{ attempts: number }[]>`SELECT attempts FROM graphile_worker.jobs WHERE key = ${`write-import:${importId}`}`);

/** Approved, and stopped by a disk that is full. */
async function stopped(more: Parameters<typeof rowOf>[1] = {}): Promise<string> {
  const importId = await preview(world, csvOf(Array.from({ length: 3 }, (_, place) => rowOf(`A${place}`, more))));
  await start(importId);
  const scope = desk(world);
  const storage = { ...scope.ports.storage, archive: () => Promise.reject(new Error("the disk is full")) };
  await expect(writeImport({ ...scope, ports: { ...scope.ports, storage } }, { importId, draw: drawFor(scope) })).rejects.toThrow("the disk is full");
  return importId;
}

describe("a writing whose job gave up", () => {
  it("is begun again by an agent, goes on where it stopped and doubles nothing", async () => {
    const importId = await stopped();
    expect((await importFile(world.as("agent", "mairie", { now: at(14) }), importId)).may.restart).toBe(false);
    expect((await importFile(world.as("agent", "mairie", { now: at(15) }), importId)).may.restart).toBe(true);
    await start(importId, 15);
    expect(await importOf(world, importId)).toMatchObject({ state: "running", progress: 0, startedAt: at(15) });
    await Promise.allSettled([write(world, importId), write(world, importId)]); // the first job was not dead after all
    await write(world, importId);
    expect(await importOf(world, importId)).toMatchObject({ state: "done", progress: 3, failedCount: 0 });
    expect(await billsWhere(world)).toHaveLength(3);
  });

  it("has one job in the queue, whose tries begin anew", async () => {
    const importId = await stopped();
    await start(importId, 20);
    expect(await jobs(importId)).toEqual([{ attempts: 0 }]);
  });

  it("is not begun again while it may still be at work, nor twice at once", async () => {
    const importId = await stopped();
    await expect(start(importId, 14)).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    const results = await Promise.allSettled([start(importId, 20), start(importId, 20)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(startImport(world.as("admin", "mairie", { now: at(34) }), { importId })).rejects.toMatchObject({ code: "changedMeanwhile" });
  });

  it("ends with its lines named when the file itself is gone", async () => {
    const importId = await stopped();
    await rm(desk(world).ports.storage.incomingPath(desk(world).organization.id, importId));
    await start(importId, 20);
    await write(world, importId);
    expect(await importOf(world, importId)).toMatchObject({ state: "done", progress: 3, failedCount: 3 });
    expect((await linesOf(world, importId)).map(({ state, problems }) => [state, problems])).toEqual(Array(3).fill(["failed", [{ code: "fileGone" }]]));
    expect(await billsWhere(world)).toEqual([]);
  });
});

describe("people who were not told, since the job gave up", () => {
  const told = async () => (await world.as("agent").read((tx) => tx.event.findMany({ where: { type: { in: ["bill.announced", "debtor.invited"] } } }))).length;

  it("are told once an agent sets it going again, each once", async () => {
    const importId = await stopped({ email: "dominique.dupont@exemple.test" });
    await start(importId, 15);
    await write(world, importId, at(15));
    expect((await importFile(world.as("agent", "mairie", { now: at(29) }), importId)).may.restart).toBe(false);
    expect((await importFile(world.as("agent", "mairie", { now: at(30) }), importId)).may.restart).toBe(true);
    await start(importId, 30);
    await expect(start(importId, 31)).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect(await importOf(world, importId)).toMatchObject({ state: "done", progress: 3 });
    const before = await told();
    await announceImport(desk(world, "mairie", at(30)), { importId });
    await announceImport(desk(world, "mairie", at(31)), { importId });
    expect(await told()).toBe(before + 1);
    expect((await importFile(world.as("agent", "mairie", { now: at(60) }), importId)).may.restart).toBe(false);
    await expect(start(importId, 60)).rejects.toMatchObject({ code: "changedMeanwhile" });
  });
});

it("notes when it ended, once, and not when its job began", async () => {
  const importId = await stopped();
  await start(importId, 15);
  await write(world, importId, at(15));
  await announceImport(desk(world, "mairie", at(40)), { importId });
  await announceImport(desk(world, "mairie", at(50)), { importId });
  expect((await importOf(world, importId)).finishedAt).toEqual(at(40));
});
