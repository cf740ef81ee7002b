type On<Type extends string, Payload extends object> = { readonly type: Type; readonly threadId: string; readonly payload: Payload };

export type MessageEvent =
  | On<"message.received", { readonly reference: string; readonly messageId: string; readonly first: boolean }>
  | On<"message.answered", { readonly reference: string; readonly messageId: string }>
  | On<"message.closed", { readonly reference: string }>
  | On<"message.reopened", { readonly reference: string }>;
