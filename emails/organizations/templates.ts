import type { Templates } from "../template";
import { payfipChanged } from "./payfip-changed";
import { ribRulesChanged } from "./rib-rules-changed";

export const organizationTemplates = { "payfip-changed": payfipChanged, "rib-rules-changed": ribRulesChanged } satisfies Templates;
