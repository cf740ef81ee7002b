import { Readable } from "node:stream";
import { announceEnds } from "@/lib/bills/announce-end";
import { rolesOf } from "@/lib/accounts/membership.queries";
import { daysLater } from "@/lib/kernel/dates";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { makeAvailable } from "@/lib/wiring/make-available";
import { putBillsOnline } from "@/lib/wiring/put-bills-online";
import { sendMail } from "@/lib/wiring/send-mail";
import { organizations, people } from "@/prisma/world/people";
import { startPayfip, type PayfipServer } from "@/tests/support/payfip";
import { noon, openWorld, type World } from "@/tests/support/world";
import { discoverOperations, discoverQueries, discoverReactions, type AnyOperation } from "./discovery";
import { callerNames, callers } from "./next-door/callers";
import { dumpOfMairie } from "./next-door/dump";
import type { Naming } from "./next-door/kinds";
import { fillMairie, marksOf, type Mairie } from "./next-door/mairie";
import { findings, neutrals } from "./next-door/operations";
import { mixedOfRibs } from "./next-door/operations-of-ribs";
import { mixed } from "./next-door/operations-of-suppliers";
import { narrowed, queries, wallless } from "./next-door/queries";
import { reactions, touchedBy } from "./next-door/reactions";
import { textOfStream } from "./next-door/read";

let payfip: PayfipServer;
let world: World;
let mairie: Mairie;
let operations: Map<string, AnyOperation>;
let before: Record<string, readonly unknown[]>;
beforeAll(async () => {
  payfip = await startPayfip(noon);
  world = await openWorld({ payfipUrl: payfip.base });
  operations = await discoverOperations();
  mairie = await fillMairie(world, payfip);
  before = await dumpOfMairie(world);
}, 120_000);
afterAll(async () => {
  await world.close();
  await payfip.close();
});

/** What came of a call, as a value: an answer, or a refusal by its code. Anything else is a fault, and thrown. */
async function outcomeOf(work: () => unknown): Promise<{ answer: unknown } | { refusal: string }> {
  try {
    const answer = await work();
    return { answer: answer instanceof Readable ? await textOfStream(answer) : answer };
  } catch (error) {
    if (isRefusal(error)) return { refusal: error.code };
    throw error;
  }
}

const call = async (name: string, naming: Naming, scope: Scope) => {
  const input = await naming(mairie, scope);
  return outcomeOf(() => operations.get(name)?.(scope, input));
};

/** What each caller gets next door, all of them called whatever comes out. Nothing that only the mairie keeps is in it. */
async function nextDoor(work: (scope: Scope) => Promise<unknown>): Promise<Record<string, unknown>> {
  const outcomes: [string, unknown][] = [];
  for (const caller of callerNames) outcomes.push([caller, await work(callers[caller](world, "province"))]);
  const text = JSON.stringify(outcomes);
  expect(marksOf(mairie).filter((mark) => text.includes(mark))).toEqual([]);
  return Object.fromEntries(outcomes);
}
const notThere = { agent: { refusal: "notFound" }, supplier: { refusal: "notFound" }, desk: { refusal: "notFound" } };

describe("every operation, query and reaction has its line here", () => {
  it("operations", () => expect(Object.keys({ ...findings, ...neutrals }).sort()).toEqual([...operations.keys()]));
  it("queries", async () => expect(Object.keys({ ...queries, ...wallless }).sort()).toEqual(await discoverQueries()));
  it("reactions", () => expect(Object.keys(reactions).sort()).toEqual(discoverReactions()));
  it("and the mairie holds something of everything that an organisation can hold", () =>
    expect(Object.keys(before).filter((table) => before[table]?.length === 0)).toEqual([]));
});

describe("called from the organisation next door with the mairie's names,", () => {
  it.each(Object.entries(findings))("%s finds nothing, whoever calls", async (name, { naming }) => {
    expect(await nextDoor((scope) => call(name, naming, scope))).toEqual(notThere);
  });

  const withoutSubject = [...Object.entries(neutrals), ...[...mixed, ...mixedOfRibs].map((one) => [one.operation, one] as const)];
  it.each(withoutSubject)("%s gives its own answer, which tells nothing", async (name, { naming, reason, answers, daysLater: days = 0 }) => {
    expect(reason).not.toBe("");
    expect(await nextDoor((scope) => call(name, naming, { ...scope, now: daysLater(noon, days) }))).toEqual(answers);
  });

  it.each(Object.entries({ ...queries, ...narrowed }))("%s finds nothing, whoever asks", async (_name, { ask, next }) => {
    expect(await nextDoor((scope) => outcomeOf(() => ask(scope, mairie)))).toEqual(next);
  });

  it.each(Object.entries(reactions))("%s touches nothing", async (_name, reaction) => {
    expect(await outcomeOf(() => touchedBy(callers.desk(world, "province"), reaction, mairie, { keeps: true }))).toEqual(reaction.next);
  });

  it("the mairie's agents hold no role, as a request asks for it", async () => {
    expect(await rolesOf(world.container.db.tenant(organizations.mairie.id), organizations.mairie.id, people.admin.id)).toEqual(["administrator"]);
    expect(await rolesOf(world.container.db.tenant(organizations.province.id), organizations.province.id, people.admin.id)).toEqual([]);
  });

  it("no job does anything", async () => {
    const desk = callers.desk(world, "province");
    for (const { id } of await world.container.db.tenant(callers.desk(world, "mairie").organization.id).read((tx) => tx.mail.findMany())) await sendMail(world.container, desk, id);
    await expect(makeAvailable(desk, mairie.deposited)).rejects.toMatchObject({ kind: "not-found" });
    await expect(putBillsOnline(desk, mairie.import)).rejects.toMatchObject({ kind: "not-found" });
    expect(await announceEnds({ ...desk, now: daysLater(noon, 720) })).toBe(0);
  });

  it("nothing has changed in the mairie: no setting, row, link, session, job or file", async () => {
    expect(await dumpOfMairie(world)).toEqual(before);
  });
});

describe("called in the mairie itself,", () => {
  it.each(Object.entries(reactions))("%s touches what the same event names", async (_name, reaction) => {
    expect(await touchedBy(callers.desk(world, "mairie"), reaction, mairie, { keeps: false })).toEqual(reaction.touches);
  });

  it.each(Object.entries(findings))("%s finds what the same input names", async (name, { naming, here = { by: "visitor", kind: "forbidden" } }) => {
    const scope = here.by === "visitor" ? world.as(null) : callers[here.by](world, "mairie");
    const input = await naming(mairie, scope);
    const kind = await Promise.resolve(operations.get(name)?.(scope, input)).then(() => "done", (error: unknown) => (isRefusal(error) ? error.kind : error));
    expect(kind).toBe(here.kind);
  });

  it.each(Object.entries({ ...queries, ...narrowed }))("%s finds something", async (_name, { ask, next, here }) => {
    const outcome = await outcomeOf(() => ask(callers[here](world, "mairie"), mairie));
    expect(outcome).toHaveProperty("answer");
    expect(outcome).not.toEqual(next[here]);
  });
});
