import path from "node:path";
import { rm, utimes, writeFile } from "node:fs/promises";
import type { JobHelpers } from "graphile-worker";
import { keepDraft } from "@/lib/documents/keep-draft";
import { daysLater, hoursLater } from "@/lib/kernel/dates";
import { archiveUploads } from "@/lib/platform/archive";
import { openSession } from "@/lib/platform/session";
import { holdSettings } from "@/lib/platform/env";
import { forgetDirectory } from "@/lib/organizations/directory";
import { sweep } from "@/lib/wiring/sweep";
import { tasksOf } from "@/lib/wiring/tasks";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { depositInvoiceFor, filesUnder, freshPdf, send, sendAndTake } from "../documents/intake";

let world: World;

const run = (task: string, payload: object) => Promise.resolve(tasksOf(world.container)[task]?.({ organizationId: world.as(null).organization.id, ...payload }, { job: { task_identifier: task } } as JobHelpers));
const files = (area: string) => filesUnder(path.join(world.container.settings.dataDir, "files", area));

beforeAll(async () => {
  world = await openWorld();
  holdSettings(world.container.settings);
  Object.assign(globalThis, { [Symbol.for("guichet.container")]: world.container });
  forgetDirectory();
});
afterAll(() => world.close());

describe("make-available", () => {
  const invoiceOf = (id: string) => world.as("agent").read((tx) => tx.invoice.findFirstOrThrow({ where: { id }, select: { state: true, documents: { select: { copies: true } } } }));
  const eventsOf = (invoiceId: string) => world.as("agent").read((tx) => tx.event.count({ where: { invoiceId, type: "invoice.made-available" } }));

  it("stamps the copy and moves the invoice from 200 to 203; twice changes nothing", async () => {
    const { invoiceId } = await depositInvoiceFor(world.as("fournisseur"), [people.fournisseur.id]);
    await run("make-available", { invoiceId });
    const once = await invoiceOf(invoiceId);
    expect(once).toMatchObject({ state: "available", documents: [{ copies: [{ sha256: expect.any(String) }] }] });
    await run("make-available", { invoiceId });
    expect(await invoiceOf(invoiceId)).toEqual(once);
    expect(await eventsOf(invoiceId)).toBe(1);
  });

  it("keeps an invoice whose bytes are altered where it is, so that the queue tries again and says so", async () => {
    const { invoiceId, sha256 } = await depositInvoiceFor(world.as("fournisseur"), [people.fournisseur.id]);
    await writeFile(path.join(world.container.settings.dataDir, "files", "archive", world.as(null).organization.id, sha256.slice(0, 2), sha256), "another");
    await expect(run("make-available", { invoiceId })).rejects.toThrow(/not the one that was archived/);
    expect(await invoiceOf(invoiceId)).toMatchObject({ state: "deposited", documents: [{ copies: [] }] });
  });
});

describe("a job", () => {
  it("of an organisation that is gone has nothing left to do", async () => {
    await expect(run("send-mail", { organizationId: "01900000-0000-7000-8000-0000000000ee", mailId: "01900000-0000-7000-8000-0000000000ee" })).resolves.toBeUndefined();
  });

  it("whose payload is not one fails", async () => {
    await expect(run("send-mail", { mailId: "nonsense" })).rejects.toThrow();
    await expect(run("send-mail", { organizationId: "nonsense" })).rejects.toThrow();
  });
});

describe("the sweep", () => {
  const kept = () => world.as("fournisseur").read(async (tx) => ({ uploads: await tx.upload.count(), drafts: await tx.formDraft.count() }));

  it("removes kept files, refused forms and their bytes after 24 hours, in every organisation, and not before", async () => {
    await sweep(world.container, daysLater(noon, 2));
    const now = new Date(); // the disk has a clock of its own
    const scope = world.as("fournisseur", "mairie", { now });
    await send(scope, await freshPdf());
    await send(world.as("fournisseur", "province", { now }), await freshPdf());
    await keepDraft(scope, { form: "deposit", state: { values: {}, fields: {} } });
    await sweep(world.container, hoursLater(now, 23));
    expect(await kept()).toEqual({ uploads: 1, drafts: 1 });
    expect(await files("incoming")).toHaveLength(2);
    await sweep(world.container, hoursLater(now, 24));
    expect(await kept()).toEqual({ uploads: 0, drafts: 0 });
    expect(await files("incoming")).toEqual([]);
  });

  it("removes what a deposit that died half-way left in the archive, and nothing that a document refers to", async () => {
    const before = await files("archive");
    const taken = await sendAndTake(world.as("fournisseur"));
    await archiveUploads(world.as("fournisseur"), taken);
    expect(await files("archive")).toHaveLength(before.length + 1);
    await sweep(world.container, hoursLater(noon, 24));
    expect((await files("archive")).sort()).toEqual(before.sort());
  });

  it("removes bytes that a dead process was receiving, and leaves those that are on their way", async () => {
    const { storage } = world.container;
    const [dead, living] = [await storage.scratchPath(), await storage.scratchPath()];
    for (const file of [dead, living]) await writeFile(file, "bytes");
    await utimes(dead, daysLater(noon, -2), daysLater(noon, -2));
    await utimes(living, noon, noon);
    await sweep(world.container, noon);
    expect(await files("incoming")).toEqual([path.join("scratch", path.basename(living))]);
    await rm(living);
  });

  it("removes old sessions, links and throttles, and keeps those that still serve", async () => {
    const { global } = world.container.db;
    const owner = { accountId: people.fournisseur.id, portalId: world.as(null).organization.id };
    for (const hours of [1, 48]) await openSession(global as never, { ...owner, now: noon, hours, userAgent: null });
    for (const [tokenHash, expiresAt] of [["old", daysLater(noon, -31)], ["expired", daysLater(noon, -1)]] as const) await global.link.create({ data: { ...owner, tokenHash, purpose: "activation", expiresAt } });
    for (const [key, updatedAt] of [["old", daysLater(noon, -3)], ["fresh", noon]] as const) await global.throttle.create({ data: { key, day: noon, updatedAt } });
    await sweep(world.container, hoursLater(noon, 2));
    expect(await global.session.count()).toBe(1);
    expect((await global.link.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(["expired"]);
    expect((await global.throttle.findMany()).map(({ key }) => key)).toEqual(["fresh"]);
  });
});
