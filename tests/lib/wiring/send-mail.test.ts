import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { smtpMail } from "@/lib/adapters/mail/smtp";
import { codeOf } from "@/lib/debtors/claim-code";
import type { Container } from "@/lib/platform/container";
import { hashOfToken } from "@/lib/platform/session";
import { hoursLater } from "@/lib/kernel/dates";
import { sendMail } from "@/lib/wiring/send-mail";
import { deskScope } from "@/lib/wiring/scope";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";

type Received = { from: string; to: string[]; raw: string };
let world: World;
let server: SMTPServer;
let sending: Container;
let received: Received[] = [];
let refusals = 0;
let refusalCode = 451;

const envelope = (session: SMTPServerSession) => ({
  from: session.envelope.mailFrom ? session.envelope.mailFrom.address : "", to: session.envelope.rcptTo.map(({ address }) => address),
});

beforeAll(async () => {
  world = await openWorld();
  server = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, done) => done(address.startsWith("nobody@") ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : undefined),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (refusals > 0) { refusals--; return done(Object.assign(new Error("try later"), { responseCode: refusalCode })); }
        received.push({ ...envelope(session), raw: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  sending = { ...world.container, mail: smtpMail(`smtp://127.0.0.1:${port}`, "portail@mairie.test") };
});
afterAll(async () => {
  await sending.mail.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await world.close();
});
beforeEach(() => { received = []; refusals = 0; refusalCode = 451; });

const desk = () => deskScope(sending, world.as(null).organization);
const headersOf = (raw: string) => raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
const header = (raw: string, name: string) => new RegExp(`^${name}: (.*)$`, "mi").exec(headersOf(raw))?.[1] ?? "";

async function aMail(more: { recipient?: string; recipientName?: string | null; template?: string; linkId?: string; params?: Record<string, string | number> } = {}): Promise<string> {
  const { organization } = world.as(null);
  return desk().commit(async ({ tx }) => {
    const event = await tx.event.create({ data: { organizationId: organization.id, type: "archive.verified", at: noon, payload: {} } });
    const mail = { organizationId: organization.id, eventId: event.id, template: "archive-altered", recipient: "adam@demo.test", recipientName: "Adam Admin", locale: "fr", params: { count: 2 }, createdAt: noon, ...more };
    return (await tx.mail.create({ data: mail })).id;
  });
}
const rowOf = (id: string) => desk().read((tx) => tx.mail.findFirstOrThrow({ where: { id } }));

it("leaves in the organisation's name, in both forms, in the reader's language, under an id that never changes", async () => {
  const id = await aMail();
  await sendMail(sending, desk(), id);
  const [message] = received;
  expect(message).toMatchObject({ from: "portail@mairie.test", to: ["adam@demo.test"] });
  const raw = message?.raw ?? "";
  expect(header(raw, "Message-ID")).toBe(`<${id}@mairie.test>`);
  expect(header(raw, "Auto-Submitted")).toBe("auto-generated");
  expect(raw).toMatch(/content-type: text\/plain/i);
  expect(raw).toMatch(/content-type: text\/html/i);
  expect(await rowOf(id)).toMatchObject({ sentAt: expect.any(Date), attempts: 1, lastError: null, subject: null, html: null });
});

it("says a one-time code that its row does not hold", async () => {
  const [claimId, codeExpiresAt] = [crypto.randomUUID(), hoursLater(noon, 1)];
  const id = await aMail({ template: "claim-code", params: { claimId, codeExpiresAt: codeExpiresAt.toISOString(), account: "adam@demo.test" } });
  const code = codeOf(desk(), { id: claimId, codeExpiresAt });
  await sendMail(sending, desk(), id);
  expect(received[0]?.raw).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
  expect(JSON.stringify(await rowOf(id))).not.toContain(code);
});

it("leaves once, whatever the queue does", async () => {
  const id = await aMail();
  await sendMail(sending, desk(), id);
  await sendMail(sending, desk(), id);
  await sendMail(sending, desk(), "01900000-0000-7000-8000-0000000000ff");
  expect(received).toHaveLength(1);
});

it("is tried again after a failure, under the same id, and the failure is written down", async () => {
  refusals = 1;
  const id = await aMail();
  await expect(sendMail(sending, desk(), id)).rejects.toThrow();
  expect(await rowOf(id)).toMatchObject({ sentAt: null, attempts: 1, lastError: expect.stringContaining("try later") });
  await sendMail(sending, desk(), id);
  expect(received.map(({ raw }) => header(raw, "Message-ID"))).toEqual([`<${id}@mairie.test>`]);
  expect(await rowOf(id)).toMatchObject({ sentAt: expect.any(Date), attempts: 2, lastError: null });
});

it("is not tried again where the mail server refuses it for good: its address, or what it says", async () => {
  const unknown = await aMail({ recipient: "nobody@demo.test" });
  await sendMail(sending, desk(), unknown);
  expect(await rowOf(unknown)).toMatchObject({ sentAt: null, attempts: 1, lastError: expect.stringMatching(/^refused for good: .*no such mailbox/) });
  [refusals, refusalCode] = [1, 554];
  const unwanted = await aMail();
  await sendMail(sending, desk(), unwanted);
  expect(await rowOf(unwanted)).toMatchObject({ sentAt: null, lastError: expect.stringMatching(/^refused for good: /) });
  expect(received).toEqual([]);
});

it.each(["Dupont, Jean <eve@evil.test>", "\"a\" <eve@evil.test>, b", "Jean\r\nBcc: eve@evil.test", "Zoé \\\"x\\\" ; eve@evil.test"])("goes to its address alone, whatever the name: %j", async (recipientName) => {
  await sendMail(sending, desk(), await aMail({ recipientName }));
  expect(received).toHaveLength(1);
  expect(received[0]?.to).toEqual(["adam@demo.test"]);
  expect(header(received[0]?.raw ?? "", "Bcc")).toBe("");
  expect(header(received[0]?.raw ?? "", "To")).toContain("<adam@demo.test>");
});

describe("a single-use link", () => {
  const link = async (purpose: string, at = noon) => {
    const id = crypto.randomUUID();
    await world.container.db.global.link.create({
      data: { id, purpose, accountId: people.nouveau.id, portalId: world.as(null).organization.id, tokenHash: hashOfToken(desk().secrets.linkToken(id)), createdAt: at, expiresAt: hoursLater(at, 1) },
    });
    return id;
  };
  const pathOf = async (linkId: string) => {
    const id = await aMail({ template: "account-activation", linkId, params: { count: 0 } });
    await sendMail(world.container, desk(), id); // kept in the demonstration's mailbox
    return /http:\/\/localhost:3000\/([a-z-]+)\/([\w-]+)/.exec((await rowOf(id)).text ?? "");
  };

  it("leads to the page of its purpose, with the token that its row knows by its hash alone", async () => {
    for (const [purpose, path] of [["activation", "activation"], ["password", "mot-de-passe"]] as const) {
      const id = await link(purpose);
      const found = await pathOf(id);
      expect(found?.[1]).toBe(path);
      expect(await world.container.db.global.link.count({ where: { id, tokenHash: hashOfToken(found?.[2] ?? "") } })).toBe(1);
    }
  });

  it("that stops alerts stands in the headers too, and no other does", async () => {
    for (const [purpose, stops] of [["alerts", true], ["activation", false]] as const) {
      received = [];
      const id = await link(purpose);
      await sendMail(sending, desk(), await aMail({ template: "account-activation", linkId: id, params: { count: 0 } }));
      const raw = received[0]?.raw ?? "";
      expect(header(raw, "List-Unsubscribe")).toBe(stops ? `<http://localhost:3000/alertes/${desk().secrets.linkToken(id)}/un-clic>` : "");
      expect(header(raw, "List-Unsubscribe-Post")).toBe(stops ? "List-Unsubscribe=One-Click" : "");
    }
  });

  it("that has expired still leaves: its page sends a new one", async () => {
    expect(await pathOf(await link("activation", hoursLater(noon, -48)))).not.toBeNull();
  });

  it("that is gone keeps its message from leaving, and from being tried for ever", async () => {
    const id = await aMail({ linkId: crypto.randomUUID() });
    await sendMail(sending, desk(), id);
    expect(received).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ sentAt: null, lastError: "its link is gone" });
  });
});

it("stays in the demonstration's mailbox where there is no server", async () => {
  const id = await aMail();
  await sendMail(world.container, desk(), id);
  expect(received).toEqual([]);
  expect(await rowOf(id)).toMatchObject({ sentAt: expect.any(Date), subject: expect.stringContaining("2"), text: expect.stringContaining("Mairie de Démonstration"), html: expect.stringContaining("<html") });
});
