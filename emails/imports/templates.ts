import type { Templates } from "../template";
import { finished } from "./finished";

export const importTemplates = { "import-finished": finished } satisfies Templates;
