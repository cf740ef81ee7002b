import { auditHeadOf, auditLeafOf } from "@/lib/audits/audit-chain";
import { inspectJournal } from "@/lib/audits/inspect-journal";
import { sealEvents } from "@/lib/audits/seal-events";
import { verifyJournal } from "@/lib/audits/verify-journal";
import { deskScope } from "@/lib/wiring/scope";
import { openWorld, type World } from "@/tests/support/world";
import { tamper } from "../documents/intake";

let world: World;
/** The place of the first of four acts. */
let first: number;
const desk = () => deskScope(world.container, world.as(null).organization, "job seal-events");
const inspect = () => inspectJournal(world.as("admin"));
const kinds = async () => (await inspect()).findings.map(({ kind, position }) => [kind, position]);
const entries = () => world.as("admin").read((tx) => tx.auditEntry.findMany({ orderBy: { position: "asc" }, include: { event: true } }));
const eventSql = (sql: string, position: number) => tamper(world, `UPDATE event SET ${sql} WHERE id = (SELECT event_id FROM audit_entry WHERE position = ${position})`);
const tables = ["unsealed_event", "audit_entry", "audit_chain", "event", "mail"];

beforeAll(async () => {
  world = await openWorld();
  for (const name of ["faq", "aide", "tutoriels", "mentions-legales"]) {
    await world.as("admin", "mairie", { origin: "192.0.2.7" }).commit(({ emit }) => emit({ type: "text.changed", payload: { name, locale: "fr" } }));
  }
  await sealEvents(desk(), {});
  first = (await entries()).length - 3;
  for (const table of tables) await tamper(world, `CREATE TABLE public.kept_${table} AS SELECT * FROM ${table}`);
  await tamper(world, "DROP INDEX audit_entry_organization_id_event_id_key"); // what an owner can drop holds no owner
}, 120_000);
afterAll(() => world.close());
afterEach(async () => { for (const table of tables) await tamper(world, `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}`); });

describe("the owner of the database is found out who", () => {
  it("touched nothing: the journal is intact", async () => expect(await inspect()).toMatchObject({ intact: true, findings: [] }));

  it.each([
    ["what was done", `payload = '{"name": "other", "locale": "fr"}'`], ["a detail of it", `payload = payload || '{"more": 1}'`], ["who acted", "actor_id = NULL"], ["from where", "origin = '192.0.2.8'"],
    ["when", "at = at - interval '1 day'"], ["the act itself", "type = 'text.restored'"], ["whom it concerns", "account_id = actor_id"],
  ])("changed %s", async (_what, sql) => {
    await eventSql(sql, first + 1);
    expect(await kinds()).toEqual([["eventAltered", first + 1]]);
  });

  it("deleted an act", async () => {
    await tamper(world, `DELETE FROM event WHERE id = (SELECT event_id FROM audit_entry WHERE position = ${first + 1})`);
    expect(await kinds()).toEqual([["eventMissing", first + 1]]);
  });

  it("deleted an act with its entry", async () => {
    await tamper(world, `WITH gone AS (DELETE FROM audit_entry WHERE position = ${first + 1} RETURNING event_id) DELETE FROM event WHERE id IN (SELECT event_id FROM gone)`);
    expect(await kinds()).toEqual([["entryMissing", first + 1]]);
  });

  it("deleted the last act with its entry", async () => {
    await tamper(world, `WITH gone AS (DELETE FROM audit_entry WHERE position = ${first + 3} RETURNING event_id) DELETE FROM event WHERE id IN (SELECT event_id FROM gone)`);
    expect(await kinds()).toEqual([["entryMissing", first + 3]]);
  });

  it("deleted the last entry and turned the chain's row back: the act betrays it", async () => {
    await tamper(world, `DELETE FROM audit_entry WHERE position = ${first + 3}`);
    await tamper(world, `UPDATE audit_chain SET length = ${first + 2}, head = (SELECT head FROM audit_entry a WHERE position = ${first + 2} AND a.organization_id = audit_chain.organization_id) WHERE length = ${first + 3}`);
    expect(await kinds()).toEqual([["eventUnlisted", null]]);
  });

  it("inserted an act that nothing holds for sealing", async () => {
    await tamper(world, `INSERT INTO event (organization_id, id, type, at, payload) SELECT organization_id, gen_random_uuid(), type, at, payload FROM event WHERE id = (SELECT event_id FROM audit_entry WHERE position = ${first})`);
    expect(await kinds()).toEqual([["eventUnlisted", null]]);
  });

  it("inserted an act with an entry after the end", async () => {
    await tamper(world, `WITH added AS (INSERT INTO event (organization_id, id, type, at, payload) SELECT organization_id, gen_random_uuid(), type, at, payload FROM event WHERE id = (SELECT event_id FROM audit_entry WHERE position = ${first}) RETURNING organization_id, id)
      INSERT INTO audit_entry SELECT added.organization_id, ${first + 4}, added.id, leaf, head FROM added JOIN audit_entry a ON a.organization_id = added.organization_id AND a.position = ${first + 3}`);
    expect((await inspect()).findings.map(({ kind }) => kind)).toEqual(["entryAltered", "headBroken"]);
  });

  it("put two acts in another order", async () => {
    await tamper(world, `UPDATE audit_entry a SET event_id = b.event_id FROM audit_entry b WHERE a.organization_id = b.organization_id AND a.position + b.position = ${2 * first + 3} AND a.position IN (${first + 1}, ${first + 2})`);
    expect(await kinds()).toEqual([["eventAltered", first + 1], ["eventAltered", first + 2]]);
  });

  it("put two entries in another order", async () => {
    await tamper(world, `UPDATE audit_entry SET position = -position WHERE position IN (${first + 1}, ${first + 2})`);
    await tamper(world, `UPDATE audit_entry SET position = ${2 * first + 3} + position WHERE position < 0`);
    expect((await inspect()).findings.map(({ kind }) => kind)).toContain("entryAltered");
  });

  it("rewrote an act with its own leaf and head made again: the next one does not follow", async () => {
    const [before, forged] = (await entries()).slice(first - 1, first + 1);
    if (!before || !forged) throw new Error("no entries");
    await eventSql("origin = NULL", first + 1);
    const { id, type, at, actorId } = forged.event;
    const leaf = auditLeafOf(forged.organizationId, forged.position, { id, type, at, actorId, origin: null, links: "", payload: `{"name": "${(forged.event.payload as { name: string }).name}", "locale": "fr"}` });
    await tamper(world, `UPDATE audit_entry SET leaf = '${leaf}', head = '${auditHeadOf(before.head, leaf)}' WHERE position = ${first + 1}`);
    expect(await kinds()).toEqual([["chainBroken", first + 2]]);
  });

  it("has a sealed act sealed again", async () => {
    await tamper(world, `INSERT INTO unsealed_event SELECT organization_id, event_id FROM audit_entry WHERE position = ${first}`);
    expect(await kinds()).toEqual([["sealedTwice", null]]);
    expect(await verifyJournal(desk(), {})).toMatchObject({ intact: false });
  });
});
