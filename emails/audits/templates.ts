import type { Templates } from "../template";
import { journalAltered } from "./journal-altered";

export const auditTemplates = { "journal-altered": journalAltered } satisfies Templates;
