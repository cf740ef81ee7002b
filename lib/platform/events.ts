import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/lib/kernel/locale";

/** What happened, and to whom. Each room declares the union of its own types in `<noun>.events.ts`. */
export type DomainEvent = {
  readonly type: string;
  readonly payload: Prisma.InputJsonObject;
  readonly accountId?: string;
  readonly habilitationId?: string;
  readonly invoiceId?: string;
  readonly billId?: string;
  readonly debtorId?: string;
  readonly importId?: string;
  readonly threadId?: string;
  readonly ribId?: string;
  readonly establishmentId?: string;
};

/** A message to write beside the fact. `linkId`: the single-use link whose token the message carries. */
export type MailDraft = {
  readonly template: string;
  readonly recipient: string;
  readonly recipientName: string | null;
  readonly locale: Locale;
  readonly params: Prisma.InputJsonObject;
  readonly linkId?: string;
  /** Whose daily digest may tell it instead, and on which side of the desk: their preference decides. Without it the message goes by itself. */
  readonly digest?: { readonly accountId: string; readonly side: "supplier" | "agent" };
};

export type Emit = (event: DomainEvent) => Promise<void>;
export type Enqueue = (task: string, payload: Record<string, string>, key?: string) => Promise<void>;
