import { createHmac } from "node:crypto";
import path from "node:path";
import { outboxMail } from "@/lib/adapters/mail/outbox";
import { smtpMail } from "@/lib/adapters/mail/smtp";
import { payfipPayment } from "@/lib/adapters/payment/payfip/payfip";
import { pdfDesk } from "@/lib/adapters/pdf/pdf-desk";
import { diskStorage } from "@/lib/adapters/storage/disk";
import type { MailPort } from "@/lib/ports/mail";
import type { PaymentService } from "@/lib/ports/payment";
import type { PdfDesk } from "@/lib/ports/pdf";
import type { Storage } from "@/lib/ports/storage";
import { openDatabase, type Database } from "./db";
import { settings, type RunningSettings } from "./env";

export type Container = {
  readonly settings: RunningSettings;
  readonly db: Database;
  readonly storage: Storage;
  readonly mail: MailPort;
  readonly pdf: PdfDesk;
  /** Null where online payment is off. */
  readonly payment: PaymentService | null;
  /** HMAC-SHA-256 under the installation's secret: what must be derived again, and never stored. */
  readonly keyed: (text: string) => Buffer;
  close(): Promise<void>;
};

/** The only place where ports meet their adapters. `pdf`: a desk that several containers share, since its child processes are dear to start; whoever opened it closes it. */
export function buildContainer(from: RunningSettings, shared: { readonly pdf?: PdfDesk } = {}): Container {
  const db = openDatabase(from.databaseUrl);
  const mail = from.mail ? smtpMail(from.mail.url, from.mail.from.address) : outboxMail();
  const pdf = shared.pdf ?? pdfDesk();
  return {
    settings: from,
    db, mail, pdf,
    payment: from.payfipUrl === null ? null : payfipPayment(from.payfipUrl, from.demo),
    storage: diskStorage(path.join(from.dataDir, "files")),
    keyed: (text) => createHmac("sha256", from.authSecret).update(text).digest(),
    close: async () => { await Promise.all([mail.close(), shared.pdf ? undefined : pdf.close(), db.close()]); },
  };
}

const key = Symbol.for("guichet.container");
const holder = globalThis as { [key]?: Container };

/** One per process: a production build holds several copies of this module. */
export const container = (): Container => (holder[key] ??= buildContainer(settings()));
