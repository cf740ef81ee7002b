import type { Templates } from "../template";
import { announced } from "./announced";
import { endAnnounced } from "./end-announced";

export const billTemplates = { "bill-announced": announced, "bill-end-announced": endAnnounced } satisfies Templates;
