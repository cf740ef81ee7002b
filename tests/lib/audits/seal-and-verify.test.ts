import { inspectJournal } from "@/lib/audits/inspect-journal";
import { requestJournalVerification } from "@/lib/audits/request-journal-verification";
import { sealEvents } from "@/lib/audits/seal-events";
import { verifyJournal } from "@/lib/audits/verify-journal";
import { recordEvents } from "@/lib/platform/bulk";
import { deskScope } from "@/lib/wiring/scope";
import { openWorld, type World } from "@/tests/support/world";
import { tamper } from "../documents/intake";

let world: World;
const desk = (slug: "mairie" | "province" = "mairie") => deskScope(world.container, world.as(null, slug).organization, "job seal-events");
const act = (name: string) => world.as("admin", "mairie", { origin: "192.0.2.7" }).commit(({ emit }) => emit({ type: "text.changed", payload: { name, locale: "fr" } }));
const inspect = () => inspectJournal(world.as("admin"));
const entries = () => world.as("admin").read((tx) => tx.auditEntry.findMany({ orderBy: { position: "asc" }, include: { event: true } }));
const eventSql = (sql: string, position: number) => tamper(world, `UPDATE event SET ${sql} WHERE id = (SELECT event_id FROM audit_entry WHERE position = ${position})`);

beforeEach(async () => {
  world = await openWorld();
  await sealEvents(desk(), {});
  for (const name of ["faq", "aide", "tutoriels", "mentions-legales"]) await act(name);
});
afterEach(() => world.close());

describe("sealing", () => {
  it("gives each act its place, once, in the order in which they were written, and nothing waits any more", async () => {
    const before = (await entries()).length;
    expect(await sealEvents(desk(), {})).toBe(4);
    expect(await sealEvents(desk(), {})).toBe(0);
    const sealed = (await entries()).slice(before);
    expect(sealed.map(({ position }) => position)).toEqual([1, 2, 3, 4].map((place) => before + place));
    expect(sealed.map(({ event }) => (event.payload as { name: string }).name)).toEqual(["faq", "aide", "tutoriels", "mentions-legales"]);
    expect(await world.as("admin").read((tx) => tx.unsealedEvent.count())).toBe(0);
  });

  it("makes one chain when several workers do it at once, while others write", async () => {
    const writing = Promise.all(Array.from({ length: 30 }, (_, place) => act(`text ${place}`)));
    const sealed = await Promise.all([...Array.from({ length: 5 }, () => sealEvents(desk(), {})), writing.then(() => 0)]);
    const rest = await sealEvents(desk(), {});
    expect(sealed.reduce((sum, count) => sum + count, rest)).toBe(34);
    const places = (await entries()).map(({ position }) => position);
    expect(places).toEqual(places.map((_, index) => index + 1));
    expect(await inspect()).toMatchObject({ intact: true, waiting: 0, findings: [] });
  });

  it("takes what was written many at a time too, whatever it is about", async () => {
    const scope = world.as("admin");
    await scope.commit(({ tx }) => recordEvents(tx, scope, Array.from({ length: 1200 }, (_, place) => ({ type: "text.changed", payload: { name: `text ${place}`, locale: "fr" } }))));
    expect(await sealEvents(desk(), {})).toBe(1204);
    expect(await inspect()).toMatchObject({ intact: true });
  });

  it("keeps organisations apart, each with its own chain", async () => {
    await sealEvents(desk(), {});
    expect(await inspectJournal(world.as("agentProvince", "province"))).toMatchObject({ intact: true, entries: 0, head: "" });
    await world.as("agentProvince", "province").commit(({ emit }) => emit({ type: "text.changed", payload: { name: "faq", locale: "fr" } }));
    expect(await sealEvents(desk("province"), {})).toBe(1);
    expect(await inspectJournal(world.as("agentProvince", "province"))).toMatchObject({ intact: true, entries: 1 });
  });

  it("is the desk's alone", async () => {
    await expect(sealEvents(world.as("admin"), {})).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("an act", () => {
  it("keeps who acted and from where: the address of a request, the name of a job", async () => {
    await desk().commit(({ emit }) => emit({ type: "text.restored", payload: { name: "faq", locale: "fr" } }));
    const [asked, byDesk] = (await world.as("admin").read((tx) => tx.event.findMany({ orderBy: { id: "asc" } }))).slice(-2);
    expect(asked).toMatchObject({ actorId: world.as("admin").actor.accountId, origin: "192.0.2.7" });
    expect(byDesk).toMatchObject({ actorId: null, origin: "job seal-events" });
  });
});

describe("a verification", () => {
  const events = () => world.as("admin").read((tx) => tx.event.findMany({ where: { type: { startsWith: "audit." } }, orderBy: { id: "asc" } }));

  it("is asked for by administrators, and done by a job", async () => {
    for (const person of ["fournisseur", "agent", null] as const) await expect(requestJournalVerification(world.as(person), {})).rejects.toMatchObject({ kind: "forbidden" });
    await requestJournalVerification(world.as("admin"), {});
    await requestJournalVerification(world.as("admin"), {});
    const { rows } = await world.container.db.pool.query("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'verify-journal'");
    expect(rows).toHaveLength(1);
  });

  it("seals what waits, writes down what it found, and tells administrators when something was altered, and only then", async () => {
    await verifyJournal(desk(), {});
    expect(await world.mails()).toEqual([]);
    await eventSql("origin = NULL", (await entries()).length - 1);
    await verifyJournal(desk(), {});
    expect((await events()).map(({ payload }) => payload)).toMatchObject([{ intact: true, findings: [] }, { intact: false, findingCount: 1, findings: [{ kind: "eventAltered", act: "text.changed" }] }]);
    expect(await world.mails()).toMatchObject([{ template: "journal-altered", recipient: "admin@demo.test", params: { count: 1 } }]);
  });
});
