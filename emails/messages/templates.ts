import type { Templates } from "../template";
import { acknowledged } from "./acknowledged";
import { answered } from "./answered";
import { continued, toAnswer } from "./to-answer";

export const messageTemplates = {
  "message-acknowledged": acknowledged,
  "message-answered": answered,
  "message-to-answer": toAnswer,
  "message-continued": continued,
} satisfies Templates;
export type MessageTemplate = keyof typeof messageTemplates;
