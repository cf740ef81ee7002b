import type { Tx } from "./db";
import type { DomainEvent, Emit, MailDraft } from "./events";
import type { Scope } from "./scope";

export type NotificationContext = { readonly tx: Tx; readonly scope: Scope };

/** Event to messages: who is told, with which template. Runs in the event's own transaction. */
export type Notify = (event: DomainEvent, context: NotificationContext) => Promise<MailDraft[]>;

/** What a room does because of another room's event, in the event's own transaction: no room calls another's verbs. */
export type React = (event: DomainEvent, context: NotificationContext & { readonly emit: Emit }) => Promise<void>;

/** One entry for each type of a room's events, so that none is forgotten. An empty list is an answer too. */
export type Notifications<E extends DomainEvent> = {
  readonly [Type in E["type"]]: (event: Extract<E, { type: Type }>, context: NotificationContext) => Promise<MailDraft[]>;
};
