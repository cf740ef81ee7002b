import type { Templates } from "../template";

export const importTemplates = {} satisfies Templates;
