import type { Templates } from "../template";

export const accountTemplates = {} satisfies Templates;
