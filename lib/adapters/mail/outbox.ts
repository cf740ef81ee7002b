import type { MailPort } from "@/lib/ports/mail";

/** The demonstration's mailbox: nothing leaves, the message stays in the outbox where /demo/courrier shows it. */
export const outboxMail = (): MailPort => ({ keepsMessages: true, deliver: async () => undefined, close: async () => undefined });
