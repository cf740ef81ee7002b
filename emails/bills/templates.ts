import type { Templates } from "../template";

export const billTemplates = {} satisfies Templates;
