import { abandonImport } from "@/lib/imports/abandon-import";
import { announceImport } from "@/lib/imports/announce-import";
import { importStates, type ImportState } from "@/lib/imports/import";
import { readImport } from "@/lib/imports/read-import";
import { receiveImport } from "@/lib/imports/receive-import";
import { startImport } from "@/lib/imports/start-import";
import { sweepImports } from "@/lib/imports/sweep-imports";
import { takeBackImport } from "@/lib/imports/take-back-import";
import { withdrawImport } from "@/lib/imports/withdraw-import";
import { writeImport } from "@/lib/imports/write-import";
import { minutesLater } from "@/lib/kernel/dates";
import { noon, openWorld, type World } from "@/tests/support/world";
import { csvOf, desk, drawFor, importOf, linesOf, preview, putOnline, receive, rowOf } from "../lib/imports/desk";
import { discoverOperations } from "./discovery";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

type Act = (importId: string) => Promise<unknown>;
type Verb = { readonly name: string; readonly act: Act; readonly leads: Partial<Record<ImportState, ImportState>> };

/** Those of agents refuse what they cannot do. */
const ofAgents: Readonly<Record<string, Verb>> = {
  start: { name: startImport.operationName, act: (importId) => startImport(world.as("agent"), { importId }), leads: { ready: "running" } },
  abandon: { name: abandonImport.operationName, act: (importId) => abandonImport(world.as("agent"), { importId }), leads: { reading: "abandoned", ready: "abandoned", unreadable: "abandoned" } },
  takeBack: { name: takeBackImport.operationName, act: (importId) => takeBackImport(world.as("agent"), { importId }), leads: { done: "taken-back" } },
};
/** Jobs may run twice: they are silent where nothing is left to do. */
const ofTheDesk: Readonly<Record<string, Verb>> = {
  read: { name: readImport.operationName, act: (importId) => readImport(desk(world), { importId }), leads: { reading: "ready" } },
  write: { name: writeImport.operationName, act: (importId) => writeImport(desk(world), { importId, draw: drawFor(desk(world)) }), leads: { running: "done" } },
  announce: { name: announceImport.operationName, act: (importId) => announceImport(desk(world), { importId }), leads: {} },
  withdraw: { name: withdrawImport.operationName, act: (importId) => withdrawImport(desk(world), { importId }), leads: {} },
  sweep: { name: sweepImports.operationName, act: () => sweepImports(desk(world), {}), leads: {} },
};

let serial = 0;
const file = () => csvOf([rowOf(String(++serial))]);
const ways: Readonly<Record<ImportState, () => Promise<string>>> = {
  reading: () => receive(world.as("agent"), file()),
  ready: () => preview(world, file()),
  running: () => after(preview(world, file()), "start"),
  done: () => putOnline(world, file()),
  unreadable: () => preview(world, "no;such;columns\r\n1;2;3"),
  abandoned: () => after(preview(world, file()), "abandon"),
  "taken-back": async () => {
    const id = await after(putOnline(world, file()), "takeBack");
    await withdrawImport(desk(world), { importId: id });
    return id;
  },
};
async function after(made: Promise<string>, verb: string): Promise<string> {
  const id = await made;
  await ofAgents[verb]?.act(id);
  return id;
}

const everythingOf = async (importId: string) => ({
  row: await importOf(world, importId), lines: await linesOf(world, importId),
  events: await world.as("agent").read((tx) => tx.event.findMany({ where: { importId }, orderBy: { id: "asc" } })),
  bills: await world.as("agent").read((tx) => tx.bill.findMany({ where: { importId } })),
});

it("has a line here for every verb", async () => {
  const all = [receiveImport.operationName, ...Object.values({ ...ofAgents, ...ofTheDesk }).map(({ name }) => name)];
  expect(all.sort()).toEqual([...(await discoverOperations()).keys()].filter((name) => name.startsWith("import.")));
});

it.each(importStates)("comes to be %s", async (state) => expect((await importOf(world, await ways[state]())).state).toBe(state));

const verbs = { ...ofAgents, ...ofTheDesk };
const pairs = importStates.flatMap((state) => Object.keys(verbs).map((verb) => [state, verb] as const));
const leadsOf = (verb: string, state: ImportState) => verbs[verb]?.leads[state];

it.each(pairs.filter(([state, verb]) => leadsOf(verb, state)))("an import that is %s: %s leads where the table says", async (state, verb) => {
  const id = await ways[state]();
  await verbs[verb]?.act(id);
  expect((await importOf(world, id)).state).toBe(leadsOf(verb, state));
});

it.each(pairs.filter(([state, verb]) => !leadsOf(verb, state)))("an import that is %s: %s leads nowhere, and changes nothing", async (state, verb) => {
  const id = await ways[state]();
  const before = await everythingOf(id);
  const outcome = verbs[verb]?.act(id);
  if (verb in ofAgents) await expect(outcome).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
  else await outcome;
  expect(await everythingOf(id)).toEqual(before);
});

it("an import whose writing has not ended for a quarter of an hour is begun again, and not before", async () => {
  const importId = await ways.running();
  const again = (minutes: number) => startImport(world.as("agent", "mairie", { now: minutesLater(noon, minutes) }), { importId });
  await expect(again(14)).rejects.toMatchObject({ code: "changedMeanwhile" });
  await again(15);
  expect((await importOf(world, importId)).state).toBe("running");
  await expect(again(16)).rejects.toMatchObject({ code: "changedMeanwhile" });
});
