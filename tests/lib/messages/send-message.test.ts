import { asThreadReference } from "@/lib/messages/message";
import { myThreads } from "@/lib/messages/my-messages.queries";
import { sendMessage } from "@/lib/messages/send-message";
import { writeAsVisitor } from "@/lib/messages/write-as-visitor";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import { people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { openWorld, type World } from "@/tests/support/world";
import { asked, mailsOf, question, threadOf, visited, withReception } from "./desk";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

describe("a message of someone who is signed in", () => {
  it("is a thread under a reference of the organisation's year, that waits for the service", async () => {
    const { id, reference } = await asked(world);
    expect(reference).toBe("MSG-2026-000001");
    expect(await threadOf(world, id)).toMatchObject({
      reference, accountId: people.citoyen.id, name: "Camille Citoyen", email: "citoyen@demo.test", subject: question.subject, state: "waiting", billId: null, invoiceId: null,
      messages: [{ side: "asker", authorId: people.citoyen.id, body: question.body }],
    });
    expect((await asked(world)).reference).toBe("MSG-2026-000002");
    expect((await asked(world, "citoyen", {}, "province")).reference).toBe("MSG-2026-000001");
  });

  it("is acknowledged to them and told to each agent of the reception, in their own language", async () => {
    await withReception(world);
    await world.container.db.global.account.update({ where: { id: people.candidat.id }, data: { locale: "en" } });
    await asked(world);
    expect((await world.mails()).map(({ template, recipient, locale }) => `${template} ${recipient} ${locale}`).sort()).toEqual([
      "message-acknowledged citoyen@demo.test fr", "message-to-answer admin@demo.test fr", "message-to-answer candidat@demo.test en",
    ]);
    expect((await mailsOf(world, "message-to-answer"))[0]?.params).toMatchObject({ reference: "MSG-2026-000001", subject: question.subject, from: "Camille Citoyen", followed: "portal" });
  });

  it("may be about one's own bill", async () => {
    const billId = await billIn(world, { debtorId: await debtorIn(world) });
    const { id } = await asked(world, "citoyen", { concerns: `bill:${billId}` });
    expect(await threadOf(world, id)).toMatchObject({ billId, invoiceId: null });
  });

  it("is never about another's bill, nor about one that was taken back", async () => {
    const billId = await billIn(world, { debtorId: await debtorIn(world) });
    await expect(asked(world, "fournisseur", { concerns: `bill:${billId}` })).rejects.toMatchObject({ kind: "not-found" });
    await world.as("admin").commit(({ tx }) => tx.bill.updateMany({ where: { id: billId }, data: { withdrawnAt: new Date() } }));
    await expect(asked(world, "citoyen", { concerns: `bill:${billId}` })).rejects.toMatchObject({ kind: "not-found" });
    expect((await myThreads(world.as("citoyen"), {})).items).toEqual([]);
    expect(await world.mails()).toEqual([]);
  });

  it("is never about an invoice of an establishment that one does not act for", async () => {
    await expect(asked(world, "citoyen", { concerns: "invoice:01900000-0000-7000-8000-00000000ffff" })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("has a subject on one line of 150 characters and 5,000 characters of body, with nothing unseen in them", async () => {
    const { id } = await asked(world, "citoyen", { subject: "  Une\u0007 question\n\u202Eàà  ", body: "Un\r\nDeux\u0000\u001b[31m\tTrois\u2067" });
    expect(await threadOf(world, id)).toMatchObject({ subject: "Une question àà", messages: [{ body: "Un\nDeux[31m\tTrois" }] });
    for (const bad of [{ subject: "x".repeat(151) }, { body: "x".repeat(5001) }, { subject: " \u0001 " }, { body: "\r\n" }, { concerns: "bill:1" }, { concerns: "account:01900000-0000-7000-8000-00000000ffff" }]) {
      await expect(asked(world, "citoyen", bad)).rejects.toMatchObject({ name: "ZodError" });
    }
    await expect(asked(world, "citoyen", { subject: "x".repeat(150), body: "é\n".repeat(2500) })).resolves.toBeDefined();
  });

  it("waits after five in a row", async () => {
    for (const _time of [1, 2, 3, 4, 5]) await asked(world);
    await expect(asked(world)).rejects.toMatchObject({ code: "account.tooManyMinutes" });
  });
});

describe("a message of a visitor", () => {
  it("carries the name and the address that they give, and belongs to no account", async () => {
    const { reference, email } = await visited(world, { email: " Citoyen@Demo.test " });
    expect({ reference, email }).toEqual({ reference: "MSG-2026-000001", email: "citoyen@demo.test" });
    const thread = await world.as("admin").read((tx) => tx.messageThread.findFirstOrThrow({ where: { reference } }));
    expect(thread).toMatchObject({ accountId: null, name: "Vera Visiteuse", email: "citoyen@demo.test", locale: "fr" });
    expect((await myThreads(world.as("citoyen"), {})).items).toEqual([]);
  });

  it("is acknowledged without a word of what they typed: the address is not proven", async () => {
    await visited(world, { subject: "Gagnez https://ailleurs.test" });
    const [mail] = await mailsOf(world, "message-acknowledged");
    expect(mail).toMatchObject({ recipient: "vera@exemple.test", recipientName: null });
    expect(JSON.stringify(mail?.params)).not.toMatch(/ailleurs|Vera|absent/);
  });

  it.each(["https://ailleurs.test", "Vera ailleurs.test", "V", "Vera <b>", ""])("has no name like %j", async (name) => {
    await expect(visited(world, { name })).rejects.toMatchObject({ name: "ZodError" });
  });

  it("waits after five from one address, and after fifty from one origin", async () => {
    for (const _time of [1, 2, 3, 4, 5]) await visited(world);
    await expect(visited(world)).rejects.toMatchObject({ code: "account.tooManyMinutes" });
    await visited(world, { email: "autre@exemple.test" });
    for (const _time of [1, 2, 3, 4, 5]) await visited(world, { email: "citoyen@demo.test" });
    await expect(asked(world)).resolves.toBeDefined(); // nobody silences an account by giving its address
    const office = world.as(null, "mairie", { origin: "192.0.2.7" });
    for (let one = 0; one < 49; one++) await takeAttempt(office, attemptOf(office, "visitor-message", `v${one}@exemple.test`));
    await expect(visited(world, { email: "fiftieth@exemple.test" }, "192.0.2.7")).resolves.toBeDefined();
    await expect(visited(world, { email: "encore@exemple.test" }, "192.0.2.7")).rejects.toMatchObject({ kind: "unavailable" });
    await expect(visited(world, { email: "encore@exemple.test" }, "198.51.100.7")).resolves.toBeDefined();
  });

  it("is not written by someone who is signed in, nor the other way round", async () => {
    await expect(sendMessage(world.as(null), question)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(writeAsVisitor(world.as("citoyen"), { ...question, name: "Vera Visiteuse", email: "vera@exemple.test" })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(sendMessage(world.as(null), { ...question, concerns: "bill:01900000-0000-7000-8000-00000000ffff" })).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("a reference", () => {
  it("is known however it is typed", () => {
    expect([" msg-2026-000012 ", "MSG-2026-1000000", "MSG-26-1", "2026-000012"].map(asThreadReference)).toEqual(["MSG-2026-000012", "MSG-2026-1000000", null, null]);
  });
});
