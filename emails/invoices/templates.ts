import type { Templates } from "../template";
import { assigned, givenToDepartment } from "./assigned";
import { madeAvailable } from "./made-available";
import { toAgents, toSupplier } from "./step-mail";

/** One template for each step, by the event's name; those whose name begins with `invoice-agents` go to agents. */
export const invoiceTemplates = {
  "invoice-made-available": madeAvailable,
  "invoice-taken-in-charge": toSupplier("taken-in-charge"),
  "invoice-recycled": toSupplier("recycled"),
  "invoice-readdressed": toSupplier("readdressed"),
  "invoice-suspended": toSupplier("suspended"),
  "invoice-completed": toSupplier("completed", "supplierWords"),
  "invoice-disputed": toSupplier("disputed"),
  "invoice-approved": toSupplier("approved"),
  "invoice-partly-approved": toSupplier("partly-approved"),
  "invoice-refused": toSupplier("refused"),
  "invoice-service-attested": toSupplier("service-attested"),
  "invoice-mandated": toSupplier("mandated"),
  "invoice-handed-to-accountant": toSupplier("handed-to-accountant"),
  "invoice-booked": toSupplier("booked"),
  "invoice-payment-sent": toSupplier("payment-sent"),
  "invoice-payment-confirmed": toSupplier("payment-confirmed", "supplierWords"),
  "invoice-cancelled": toSupplier("cancelled", "supplierWords"),
  "invoice-assigned": assigned,
  "invoice-given-to-department": givenToDepartment,
  "invoice-agents-available": toAgents("available"),
  "invoice-agents-completed": toAgents("completed"),
  "invoice-agents-readdressed": toAgents("readdressed"),
  "invoice-agents-cancelled": toAgents("cancelled"),
} satisfies Templates;
export type InvoiceTemplate = keyof typeof invoiceTemplates;
