import type { Templates } from "../template";
import { payfipChanged } from "./payfip-changed";
import { hostChanged } from "./host-changed";
import { payfipProductChanged } from "./payfip-product-changed";
import { ribRulesChanged } from "./rib-rules-changed";

export const organizationTemplates = { "host-changed": hostChanged, "payfip-changed": payfipChanged, "payfip-product-changed": payfipProductChanged, "rib-rules-changed": ribRulesChanged } satisfies Templates;
