import type { Templates } from "../template";
import { dropped } from "./dropped";
import { received } from "./received";
import { refused } from "./refused";
import { double, mismatched } from "./to-agents";

export const paymentTemplates = {
  "payment-received": received,
  "payment-refused": refused,
  "payment-dropped": dropped,
  "payment-double": double,
  "payment-mismatched": mismatched,
} satisfies Templates;
