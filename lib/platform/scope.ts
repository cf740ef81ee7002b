import type { Actor } from "@/lib/kernel/actor";
import type { Locale } from "@/lib/kernel/locale";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import type { PaymentService } from "@/lib/ports/payment";
import type { PdfDesk } from "@/lib/ports/pdf";
import type { Storage } from "@/lib/ports/storage";
import type { TenantDatabase, Tx } from "./db";
import type { Emit, Enqueue } from "./events";

/** What a verb may touch while it commits: nothing outlives it. */
export type Commit = { readonly tx: Tx; readonly emit: Emit; readonly enqueue: Enqueue };

/** Everything that an operation or a query works with; there is no ambient state. */
export type Scope = {
  readonly actor: Actor;
  readonly organization: OrganizationSettings;
  readonly now: Date;
  readonly locale: Locale;
  /** Address that the request came from; the job or the command, where the desk acts. */
  readonly origin: string | null;
  readonly read: TenantDatabase["read"];
  /** Reads as the holder of an account that has proven itself (a right password, a link): their memberships everywhere are visible. */
  readonly readAs: (accountId: string) => TenantDatabase["read"];
  /** The only transaction that writes. Events, mails and jobs are part of it. */
  readonly commit: <T>(work: (commit: Commit) => Promise<T>) => Promise<T>;
  /** `payment` is null where online payment is off. */
  readonly ports: { readonly storage: Storage; readonly pdf: PdfDesk; readonly payment: PaymentService | null };
  readonly secrets: { readonly linkToken: (linkId: string) => string; readonly keyed: (text: string) => string };
};
