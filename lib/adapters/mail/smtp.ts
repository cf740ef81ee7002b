import type { Transporter } from "nodemailer";
import { MailRefused, type MailPort } from "@/lib/ports/mail";

/** A reply 5xx (RFC 5321, 4.2.1) about this message: its address or its content. One about our own sign-in, connection or sender is for the operator to mend. */
const isFinal = (error: unknown): error is Error =>
  error instanceof Error && "responseCode" in error && Number(error.responseCode) >= 500 && "command" in error && ["RCPT TO", "DATA"].includes(String(error.command));

/** Sends over SMTP. `from`: the address of MAIL_FROM; the organisation's name stands before it. */
export function smtpMail(url: string, from: string): MailPort {
  let opened: Promise<Transporter> | undefined; // loaded with the first message, since most processes send none
  const transport = () => (opened ??= import("nodemailer").then(({ default: nodemailer }) =>
    nodemailer.createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })));
  const domain = from.slice(from.lastIndexOf("@") + 1);
  return {
    keepsMessages: false,
    async deliver({ id, to, senderName, subject, text, html, unsubscribe }) {
      const sending = (await transport()).sendMail({
        messageId: `<${id}@${domain}>`,
        from: { name: senderName, address: from },
        to: { name: to.name ?? "", address: to.address },
        envelope: { from, to: [to.address] },
        subject, text, html,
        headers: { "Auto-Submitted": "auto-generated", ...(unsubscribe ? { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}) },
      });
      await sending.catch((error: unknown) => { throw isFinal(error) ? new MailRefused(error.message) : error; });
    },
    close: async () => (await opened)?.close(),
  };
}
