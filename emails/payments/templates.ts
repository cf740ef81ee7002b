import type { Templates } from "../template";

export const paymentTemplates = {} satisfies Templates;
