import type { Templates } from "../template";

export const habilitationTemplates = {} satisfies Templates;
