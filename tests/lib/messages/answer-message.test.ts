import { answerMessage } from "@/lib/messages/answer-message";
import { closeThread } from "@/lib/messages/close-thread";
import { threadFile } from "@/lib/messages/message.queries";
import { myThread } from "@/lib/messages/my-messages.queries";
import { replyMessage } from "@/lib/messages/reply-message";
import { people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { openWorld, type World } from "@/tests/support/world";
import { asAgent, asked, later, mailsOf, seenOf, threadOf, visited } from "./desk";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const reception = (minutes = 1) => asAgent(world, "candidat", "reception", { now: later(minutes) });
const answer = async (id: string, body = "Bonjour, c’est corrigé.", minutes = 1) => answerMessage(reception(minutes), { id, body, seen: await seenOf(world, id) });
const reply = (id: string, minutes = 2) => replyMessage(world.as("citoyen", "mairie", { now: later(minutes) }), { id, body: "Merci, mais non." });

describe("an answer", () => {
  it("stands in the thread, which no longer waits, and is signed for agents only", async () => {
    const { id } = await asked(world);
    await answer(id);
    expect(await threadOf(world, id)).toMatchObject({ state: "answered", lastAt: later(1), messages: [{ side: "asker" }, { side: "agent", authorId: people.candidat.id, body: "Bonjour, c’est corrigé." }] });
    expect((await threadFile(world.as("admin"), id)).messages[1]).toMatchObject({ side: "agent", by: "Cyril Candidat" });
    expect((await myThread(world.as("citoyen"), id)).messages[1]).toMatchObject({ side: "agent", by: null });
  });

  it("is sent whole to the person, in their own language of now", async () => {
    const { id, reference } = await asked(world);
    await world.container.db.global.account.update({ where: { id: people.citoyen.id }, data: { locale: "en", email: "camille@demo.test" } });
    await answer(id);
    expect(await mailsOf(world, "message-answered")).toMatchObject([{ recipient: "camille@demo.test", locale: "en", params: { threadId: id, reference, followed: "portal", body: "Bonjour, c’est corrigé." } }]);
  });

  it("reaches a visitor by e-mail only, in the language in which they wrote", async () => {
    const { reference } = await visited(world);
    const { id } = await world.as("admin").read((tx) => tx.messageThread.findFirstOrThrow({ where: { reference } }));
    await answer(id);
    expect(await mailsOf(world, "message-answered")).toMatchObject([{ recipient: "vera@exemple.test", locale: "fr", params: { followed: "mail", reference } }]);
  });

  it("is refused where a colleague answered meanwhile: the second one is told", async () => {
    const { id } = await asked(world);
    const seen = await seenOf(world, id);
    const both = await Promise.allSettled([answerMessage(reception(), { id, seen, body: "Un" }), answerMessage(world.as("admin"), { id, seen, body: "Deux" })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "conflict", code: "message.changed" } });
    expect((await threadOf(world, id)).messages).toHaveLength(2);
    expect(await mailsOf(world, "message-answered")).toHaveLength(1);
  });

  it("is refused where the person wrote, or a colleague closed, meanwhile", async () => {
    const { id } = await asked(world);
    const seen = await seenOf(world, id);
    await reply(id);
    await expect(answerMessage(reception(3), { id, seen, body: "Un" })).rejects.toMatchObject({ code: "message.changed" });
    const now = await seenOf(world, id);
    await closeThread(reception(4), { id, seen: now });
    await expect(answerMessage(reception(5), { id, seen: now, body: "Un" })).rejects.toMatchObject({ code: "message.changed" });
  });

  it("is written by the reception and the administrator, and by nobody else", async () => {
    const { id } = await asked(world);
    const input = { id, body: "Bonjour", seen: await seenOf(world, id) };
    for (const scope of [world.as("agent"), asAgent(world, "fournisseur", "reader"), world.as("citoyen"), world.as(null)]) {
      await expect(answerMessage(scope, input)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(closeThread(scope, input)).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(answerMessage(world.as("agentProvince", "province"), input)).rejects.toMatchObject({ kind: "not-found" });
    await expect(answerMessage(world.as("admin"), { ...input, body: " " })).rejects.toMatchObject({ name: "ZodError" });
    await expect(answerMessage(world.as("admin"), { ...input, seen: "hier" })).rejects.toMatchObject({ name: "ZodError" });
    await answerMessage(world.as("admin"), input);
  });
});

describe("a reply", () => {
  it("makes the thread wait again and is told to the reception", async () => {
    const { id } = await asked(world);
    await answer(id);
    await reply(id);
    expect(await threadOf(world, id)).toMatchObject({ state: "waiting", lastAt: later(2), messages: [{}, {}, { side: "asker", body: "Merci, mais non." }] });
    expect((await mailsOf(world, "message-continued")).map(({ recipient }) => recipient)).toEqual(["admin@demo.test"]);
    expect(await mailsOf(world, "message-acknowledged")).toHaveLength(1);
  });

  it("opens a closed thread again", async () => {
    const { id } = await asked(world);
    await closeThread(reception(), { id, seen: await seenOf(world, id) });
    expect((await threadOf(world, id)).state).toBe("closed");
    await reply(id);
    expect((await threadOf(world, id)).state).toBe("waiting");
    const events = await world.as("admin").read((tx) => tx.event.findMany({ where: { threadId: id }, orderBy: { id: "asc" }, select: { type: true } }));
    expect(events.map(({ type }) => type)).toEqual(["message.received", "message.closed", "message.reopened", "message.received"]);
  });

  it("is for the thread's own person: to another, it is not there", async () => {
    const { id } = await asked(world);
    const input = { id, body: "Moi aussi" };
    for (const scope of [world.as("fournisseur"), world.as("admin"), world.as("citoyen", "province"), world.as(null)]) {
      await expect(replyMessage(scope, input)).rejects.toMatchObject({ kind: "not-found" });
      await expect(myThread(scope, id)).rejects.toMatchObject({ kind: "not-found" });
    }
    expect((await threadOf(world, id)).messages).toHaveLength(1);
  });

  it("waits after five messages in a row", async () => {
    const { id } = await asked(world);
    for (const minute of [1, 2, 3, 4]) await reply(id, minute);
    await expect(reply(id, 4)).rejects.toMatchObject({ code: "account.tooManyMinutes" });
  });
});

describe("the page of a thread", () => {
  it("leads to the bill that it is about, while it is the person's and online", async () => {
    const billId = await billIn(world, { debtorId: await debtorIn(world), subject: "Cantine" });
    const { id } = await asked(world, "citoyen", { concerns: `bill:${billId}` });
    expect(await threadFile(world.as("admin"), id)).toMatchObject({ concern: { kind: "bill", id: billId, subject: "Cantine", gone: false }, may: { openConcern: true } });
    expect(await myThread(world.as("citoyen"), id)).toMatchObject({ opensConcern: true });
    await world.as("admin").commit(({ tx }) => tx.bill.updateMany({ where: { id: billId }, data: { withdrawnAt: later(1) } }));
    expect(await threadFile(world.as("admin"), id)).toMatchObject({ concern: { gone: true }, may: { openConcern: false } });
    expect(await myThread(world.as("citoyen"), id)).toMatchObject({ opensConcern: false });
  });

  it("says what an agent may do: a reader reads, and nothing can be done to what is closed", async () => {
    const { id } = await asked(world);
    expect((await threadFile(asAgent(world, "fournisseur", "reader"), id)).may).toEqual({ answer: false, close: false, openConcern: true });
    expect((await threadFile(world.as("admin"), id)).may).toMatchObject({ answer: true, close: true });
    await closeThread(world.as("admin"), { id, seen: await seenOf(world, id) });
    expect((await threadFile(world.as("admin"), id)).may).toMatchObject({ answer: false, close: false });
    await expect(threadFile(world.as("agent"), id)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
