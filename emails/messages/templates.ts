import type { Templates } from "../template";

export const messageTemplates = {} satisfies Templates;
