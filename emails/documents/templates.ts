import type { Templates } from "../template";
import { archiveAltered } from "./archive-altered";

export const documentTemplates = { "archive-altered": archiveAltered } satisfies Templates;
