import net, { type AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { outboxMail } from "@/lib/adapters/mail/outbox";
import { smtpMail } from "@/lib/adapters/mail/smtp";
import type { MailPort, Message } from "@/lib/ports/mail";

const message: Message = {
  id: "01900000-0000-7000-8000-0000000000aa", to: { address: "jean@demo.test", name: "Dupont, Jean" }, senderName: "Mairie de « Démonstration »",
  subject: "Accès au portail\r\nBcc: eve@evil.test", text: "Bonjour", html: "<p>Bonjour</p>",
};

type Taken = { to: string[]; raw: string };
async function smtp(): Promise<{ port: MailPort; taken: Taken[]; close(): Promise<void> }> {
  const taken: Taken[] = [];
  const server = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"], onData(stream, session, done) {
    let raw = "";
    stream.setEncoding("utf8").on("data", (chunk: string) => { raw += chunk; }).on("end", () => { taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw }); done(); });
  } });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = smtpMail(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, "portail@mairie.test");
  return { port, taken, close: async () => { await port.close(); await new Promise<void>((resolve) => server.close(() => resolve())); } };
}

describe.each([["over SMTP", smtp], ["in the demonstration", async () => ({ port: outboxMail(), taken: null, close: async () => undefined })]])("mail %s", (_name, open) => {
  it("takes a message in charge, as often as it is handed over", async () => {
    const { port, close } = await open();
    await expect(port.deliver(message)).resolves.toBeUndefined();
    await expect(port.deliver(message)).resolves.toBeUndefined();
    await close();
  });
});

it("keeps messages only where nothing leaves", async () => {
  const { port, close } = await smtp();
  expect([outboxMail().keepsMessages, port.keepsMessages]).toEqual([true, false]);
  await close();
});

it("over SMTP goes to one address, under one id, whatever is typed in a name or a subject", async () => {
  const { port, taken, close } = await smtp();
  await port.deliver(message);
  await port.deliver(message);
  const heads = taken.map(({ raw }) => raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " "));
  expect(taken.map(({ to }) => to)).toEqual([["jean@demo.test"], ["jean@demo.test"]]);
  for (const head of heads) {
    expect(head).toContain(`Message-ID: <${message.id}@mairie.test>`);
    expect(head).not.toMatch(/^bcc:/im);
  }
  await close();
});

it("over SMTP says how a mail reader stops such messages, where they can be stopped (RFC 8058)", async () => {
  const { port, taken, close } = await smtp();
  const unsubscribe = `http://localhost:3000/alertes/${"t".repeat(43)}/un-clic`;
  await port.deliver({ ...message, unsubscribe });
  await port.deliver(message);
  const [stoppable = "", other = ""] = taken.map(({ raw }) => raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " "));
  expect(stoppable).toMatch(new RegExp(`^List-Unsubscribe: <${unsubscribe}>$`, "m"));
  expect(stoppable).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  expect(other).not.toMatch(/^List-Unsubscribe/im);
  await close();
});

it("over SMTP rejects what the server does not take, so that the queue tries again", async () => {
  const silent = net.createServer((socket) => socket.end("554 no\r\n"));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const port = smtpMail(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, "portail@mairie.test");
  await expect(port.deliver(message)).rejects.toThrow();
  await port.close();
  await new Promise((resolve) => silent.close(resolve));
});
