import type { AgentRole } from "@/lib/kernel/actor";
import type { Locale } from "@/lib/kernel/locale";
import type { QueueName } from "@/lib/kernel/waiting";
import type { Ask } from "./account.schema";

/** What can happen to accounts. No payload holds a token or a password; a visitor's account stands in `accountId`, once it is known. */
export type AccountEvent =
  /** Someone asked for a link. Whose address it was is not known yet, and not kept here. */
  | { type: "account.link-asked"; payload: { ask: Ask } }
  /** A new address: its account is prepared and its activation sent. */
  | { type: "account.signed-up"; accountId: string; payload: { linkId: string } }
  | { type: "account.activation-requested"; accountId: string; payload: { linkId: string; ask: Ask } }
  /** An active account was asked for again: its owner is told. */
  | { type: "account.known-address-asked"; accountId: string; payload: { ask: Ask } }
  /** No account has this address: whoever reads it is told whom to contact. */
  | { type: "account.unknown-address-asked"; payload: { email: string; locale: Locale } }
  | { type: "account.password-link-requested"; accountId: string; payload: { linkId: string } }
  | { type: "account.activated"; accountId: string; payload: Record<string, never> }
  | { type: "account.password-changed"; accountId: string; payload: { endedSessions: number } }
  | { type: "account.signed-in"; accountId: string; payload: { hours: number } }
  | { type: "account.signed-out"; accountId: string; payload: Record<string, never> }
  | { type: "account.roles-given"; accountId: string; payload: { roles: AgentRole[] } }
  | { type: "account.language-chosen"; accountId: string; payload: { locale: Locale } }
  /** How messages of one side of the desk come: each at once, one a day, none. */
  | { type: "account.mail-frequency-chosen"; accountId: string; payload: { side: "supplier" | "agent"; before: string; after: string } }
  /** Messages that were held, told in one, and what waited for the agent at that moment. */
  | { type: "account.digest-told"; accountId: string; payload: { side: "supplier" | "agent"; mailIds: string[]; waiting: ToldQueue[] } }
  | { type: "account.name-changed"; accountId: string; payload: { before: string | null; after: string } }
  /** A new address waits to be proven by a link; whether another account has it is in no payload. */
  | { type: "account.email-change-asked"; accountId: string; payload: { linkId: string } }
  | { type: "account.email-changed"; accountId: string; payload: { before: string; after: string; endedSessions: number } }
  | { type: "account.session-ended"; accountId: string; payload: Record<string, never> }
  | { type: "account.other-sessions-ended"; accountId: string; payload: { endedSessions: number } }
  | { type: "account.data-exported"; accountId: string; payload: Record<string, never> }
  | { type: "account.closed"; accountId: string; payload: Record<string, never> }
  /** The same, told in each other organisation that knew the person. */
  | { type: "account.closed-elsewhere"; accountId: string; payload: Record<string, never> };

/** So many wait in a queue, the first of them since an instant, where it is known. */
export type ToldQueue = { name: QueueName; count: number; since: string | null };
