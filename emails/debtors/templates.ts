import type { Templates } from "../template";

export const debtorTemplates = {} satisfies Templates;
