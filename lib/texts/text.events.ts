import type { TextName } from "./text";

export type TextEvent =
  | { readonly type: "text.changed"; readonly payload: { readonly name: TextName; readonly locale: string } }
  | { readonly type: "text.restored"; readonly payload: { readonly name: TextName; readonly locale: string } };
