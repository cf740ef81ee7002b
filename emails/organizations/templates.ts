import type { Templates } from "../template";
import { payfipChanged } from "./payfip-changed";

export const organizationTemplates = { "payfip-changed": payfipChanged } satisfies Templates;
