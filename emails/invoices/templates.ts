import type { Templates } from "../template";
import { approved } from "./approved";
import { madeAvailable } from "./made-available";
import { refused } from "./refused";
import { takenInCharge } from "./taken-in-charge";

export const invoiceTemplates = {
  "invoice-made-available": madeAvailable,
  "invoice-taken-in-charge": takenInCharge,
  "invoice-approved": approved,
  "invoice-refused": refused,
} satisfies Templates;
