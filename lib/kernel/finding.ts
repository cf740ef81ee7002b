import { z } from "zod";

/** What a check found, as it is kept with the invoice. */
export const findingSchema = z.object({
  /** A rule's official identifier (« BR-CO-15 ») or one of ours (« GUICHET-… », listed with its words). */
  code: z.string(),
  /** `block` keeps a form from being sent; `warning` is shown and may be passed over; `information` is good to know. */
  weight: z.enum(["block", "warning", "information"]),
  /** The business terms that it is about: « BT-112 ». */
  terms: z.array(z.string()).readonly(),
  /** Where, for a rule of a line or of a group, from 1; null for the document. */
  place: z.number().nullable(),
  /** What stood and what was expected, for the words. */
  params: z.record(z.string(), z.string()).readonly(),
  /** The reason that a refusal for it would carry (life cycle, statuses 207, 208, 210, 213). */
  reason: z.string().nullable(),
  /** The field of the deposit form beside which it is shown; null: at the head of the form. */
  field: z.string().nullable(),
}).readonly();
export type Finding = z.output<typeof findingSchema>;
