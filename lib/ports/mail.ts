/** A message ready to leave. `id` makes its Message-ID: the same at every attempt, so that a server can drop a double. */
export type Message = {
  readonly id: string;
  readonly to: { readonly address: string; readonly name: string | null };
  /** The organisation in whose name it is sent. */
  readonly senderName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one POST, without signing in, stops such messages (RFC 8058). */
  readonly unsubscribe?: string;
};

const brand = Symbol.for("guichet.mail-refused");

/** The mail server will not take this message, now or later: no such mailbox, or it wants none of it. */
export class MailRefused extends Error {
  readonly [brand] = true;
  constructor(readonly answer: string) {
    super(`mail refused: ${answer}`);
    this.name = "MailRefused";
  }
}
export const isMailRefused = (error: unknown): error is MailRefused => error instanceof Error && brand in error;

/** Promise: resolves once the message is taken in charge; rejects when it is not: with `MailRefused` where it never will be, else the queue tries again. */
export interface MailPort {
  /** True when messages do not leave: the demonstration keeps them to show them. */
  readonly keepsMessages: boolean;
  deliver(message: Message): Promise<void>;
  close(): Promise<void>;
}
