import type { BillState } from "@/lib/bills/bill";
import type { InvoiceKind } from "@/lib/invoices/invoice";

/** waiting (for the service), answered, or closed. */
export const threadStates = ["waiting", "answered", "closed"] as const;
export type ThreadState = (typeof threadStates)[number];

/** What the service may still answer or close. A closed thread waits again once its person writes. */
export const openStates = ["waiting", "answered"] as const satisfies readonly ThreadState[];
export const isOpen = (state: ThreadState): boolean => openStates.some((open) => open === state);

/** The instant of a thread's last message: always another one than before, so that whoever read the thread can tell that it moved. */
export const laterOf = (now: Date, before: Date): Date => (now > before ? now : new Date(before.getTime() + 1));

export type MessageSide = "asker" | "agent";

export const subjectMaxCharacters = 150;
export const bodyMaxCharacters = 5000;

/** « MSG-2026-000123 ». */
export const threadReference = (year: number, number: number): string => `MSG-${year}-${String(number).padStart(6, "0")}`;
/** What was typed, if it is a reference, as it is written. */
export const asThreadReference = (typed: string): string | null => (/^MSG-\d{4}-\d{6,}$/i.test(typed.trim()) ? typed.trim().toUpperCase() : null);

/** What a message may be about. */
export const concernKinds = ["bill", "invoice"] as const;
export type ConcernKind = (typeof concernKinds)[number];
export type Concern = { readonly kind: ConcernKind; readonly id: string };
/** As a form's choice says it. */
export const concernText = ({ kind, id }: Concern): string => `${kind}:${id}`;

/** The bill or invoice that a thread is about, as it is named to whoever reads the thread. */
export type ConcernView =
  | { readonly kind: "bill"; readonly id: string; readonly number: string; readonly fiscalYear: number; readonly subject: string; readonly state: BillState; readonly gone: boolean }
  | { readonly kind: "invoice"; readonly id: string; readonly number: string; readonly invoiceKind: InvoiceKind; readonly establishment: string };

/** One message. `by`: the agent's name, told to agents only. */
export type MessageView = { readonly id: string; readonly side: MessageSide; readonly by: string | null; readonly body: string; readonly at: Date };

/** A row of a list. `name`: whose thread it is. */
export type ThreadItem = { readonly id: string; readonly reference: string; readonly subject: string; readonly name: string; readonly state: ThreadState; readonly lastAt: Date };
