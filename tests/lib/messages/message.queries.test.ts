import { rowsPerPage } from "@/lib/kernel/keyset";
import { answerMessage } from "@/lib/messages/answer-message";
import { closeThread } from "@/lib/messages/close-thread";
import { threadQueue, type ThreadTab } from "@/lib/messages/message.queries";
import { contactChoices, myThreads } from "@/lib/messages/my-messages.queries";
import { sendMessage } from "@/lib/messages/send-message";
import { approved } from "@/tests/lib/habilitations/requests";
import { billIn, debtorIn } from "@/tests/support/bills";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { asAgent, later, question, seenOf } from "./desk";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const send = async (minute: number, subject: string, person: "citoyen" | "fournisseur" = "citoyen") => (await sendMessage(world.as(person, "mairie", { now: later(minute) }), { ...question, subject })).id;
const subjects = async (tab: ThreadTab, search?: string) => (await threadQueue(world.as("admin"), { tab, search })).items.map(({ subject }) => subject);

describe("the queue of messages", () => {
  it("holds what waits, oldest first, what is answered and closed, and everything", async () => {
    const [one, two] = [await send(1, "Un"), await send(2, "Deux"), await send(3, "Trois")];
    await answerMessage(world.as("admin", "mairie", { now: later(10) }), { id: two, body: "Oui", seen: await seenOf(world, two) });
    expect(await subjects("waiting")).toEqual(["Un", "Trois"]);
    await closeThread(world.as("admin"), { id: one, seen: await seenOf(world, one) });
    expect(await subjects("waiting")).toEqual(["Trois"]);
    expect(await subjects("answered")).toEqual(["Deux"]);
    expect(await subjects("closed")).toEqual(["Un"]);
    expect(await subjects("all")).toEqual(["Trois", "Deux", "Un"]);
  });

  it("is searched in every state by reference, name, subject and whole address", async () => {
    const one = await send(1, "Ma cantine");
    await send(2, "Ma piscine", "fournisseur");
    await closeThread(world.as("admin"), { id: one, seen: await seenOf(world, one) });
    expect(await subjects("waiting", "msg-2026-000001")).toEqual(["Ma cantine"]);
    expect(await subjects("waiting", "CANTINE")).toEqual(["Ma cantine"]);
    expect(await subjects("waiting", "fanny")).toEqual(["Ma piscine"]);
    expect(await subjects("waiting", "Citoyen@demo.test")).toEqual(["Ma cantine"]);
    for (const nothing of ["MSG-2026-000009", "100%", "_", "demo.test"]) expect(await subjects("waiting", nothing)).toEqual([]);
  });

  it("is read by reception and readers, and belongs to one organisation", async () => {
    await send(1, "Un");
    expect((await threadQueue(asAgent(world, "candidat", "reception"), { tab: "waiting" })).items).toHaveLength(1);
    expect((await threadQueue(asAgent(world, "fournisseur", "reader"), { tab: "waiting" })).items).toHaveLength(1);
    for (const scope of [world.as("agent"), world.as("citoyen"), world.as(null), world.as("agentProvince", "province")]) {
      await expect(threadQueue(scope, { tab: "waiting" })).rejects.toMatchObject({ kind: "forbidden" });
    }
  });

  it.each(["waiting", "all"] as const)("has pages by key, forward and back (%s)", async (tab) => {
    const organizationId = organizations.mairie.id;
    await world.as("admin").commit(({ tx }) => tx.messageThread.createMany({
      data: Array.from({ length: rowsPerPage + 3 }, (_none, index) => ({
        organizationId, reference: `MSG-2026-${String(index + 1).padStart(6, "0")}`, accountId: people.citoyen.id, name: "Camille", email: "c@demo.test", locale: "fr", subject: `S${index}`,
        createdAt: noon, lastAt: later(Math.floor(index / 2)),
      })),
    }));
    const first = await threadQueue(world.as("admin"), { tab });
    const second = await threadQueue(world.as("admin"), { tab, after: first.next ?? "" });
    expect([first.items.length, first.previous, second.items.length, second.next]).toEqual([rowsPerPage, null, 3, null]);
    const back = await threadQueue(world.as("admin"), { tab, before: second.previous ?? "" });
    expect(back.items).toEqual(first.items);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(rowsPerPage + 3);
  });
});

describe("one's own messages", () => {
  it("are one's own, latest first, in one organisation", async () => {
    await send(1, "Un");
    await send(2, "Deux");
    await send(3, "Autre", "fournisseur");
    expect((await myThreads(world.as("citoyen"), {})).items.map(({ subject }) => subject)).toEqual(["Deux", "Un"]);
    expect((await myThreads(world.as("citoyen", "province"), {})).items).toEqual([]);
    await expect(myThreads(world.as(null), {})).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("what a message may be about", () => {
  it("is one's latest bills, and first the one that one comes from", async () => {
    const debtorId = await debtorIn(world);
    const old = await billIn(world, { debtorId, subject: "Ancienne", issuedOn: "2020-01-01" });
    for (let one = 0; one < 12; one++) await billIn(world, { debtorId, issuedOn: "2026-01-01" });
    const { choices, chosen } = await contactChoices(world.as("citoyen"), { kind: "bill", id: old });
    expect(chosen).toBe(`bill:${old}`);
    expect(choices).toHaveLength(11);
    expect(choices[0]).toMatchObject({ value: chosen, subject: "Ancienne" });
    expect((await contactChoices(world.as("citoyen"), null)).choices).toHaveLength(10);
  });

  it("is never another's bill, a bill that was taken back, nor anything for a visitor", async () => {
    const debtorId = await debtorIn(world);
    const id = await billIn(world, { debtorId });
    expect(await contactChoices(world.as("fournisseur"), { kind: "bill", id })).toEqual({ choices: [], chosen: "" });
    expect(await contactChoices(world.as(null), { kind: "bill", id })).toEqual({ choices: [], chosen: "" });
    await world.as("admin").commit(({ tx }) => tx.bill.updateMany({ where: { id }, data: { withdrawnAt: noon } }));
    expect(await contactChoices(world.as("citoyen"), { kind: "bill", id })).toEqual({ choices: [], chosen: "" });
    expect(await contactChoices(world.as("citoyen"), { kind: "bill", id: "autre chose" })).toEqual({ choices: [], chosen: "" });
  });

  it("is an invoice of an establishment that one acts for", async () => {
    const habilitation = await approved(world, "fournisseur");
    const { id } = await world.as("admin").commit(async ({ tx }) => {
      const { establishmentId } = await tx.habilitation.findFirstOrThrow({ where: { id: habilitation } });
      return tx.invoice.create({ data: {
        organizationId: organizations.mairie.id, establishmentId: establishmentId ?? "", depositedById: people.fournisseur.id, depositedAt: noon, kind: "invoice", number: "FA-1", issuedOn: noon, currency: "EUR",
        netAmount: 1n, taxAmount: 0n, grossAmount: 1n, stateAt: noon,
      } });
    });
    expect(await contactChoices(world.as("fournisseur"), { kind: "invoice", id })).toMatchObject({ chosen: `invoice:${id}`, choices: [{ kind: "invoice", number: "FA-1" }] });
    await expect(sendMessage(world.as("fournisseur"), { ...question, concerns: `invoice:${id}` })).resolves.toBeDefined();
    expect((await contactChoices(world.as("citoyen"), { kind: "invoice", id })).choices).toEqual([]);
    await expect(sendMessage(world.as("citoyen"), { ...question, concerns: `invoice:${id}` })).rejects.toMatchObject({ kind: "not-found" });
  });
});
