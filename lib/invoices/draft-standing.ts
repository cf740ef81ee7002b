import type { Scope } from "@/lib/platform/scope";
import { depositChecks, type DepositChecks } from "./deposit-checks";
import { withRibIfNone, type Ribs } from "./deposit-start";
import type { Draft, DraftStanding } from "./draft";
import { depositInvoiceSchema } from "./invoice.schema";

/** What sending a draft says, as its form would, with the usual RIB (of `ribs`) where it names none. Its own id is the key of the deposit: sent twice, it makes one invoice. */
export const formOf = ({ id, values, files }: Draft, ribs: Ribs) =>
  ({ ...withRibIfNone(values, ribs), document: files.document.at(-1)?.id ?? "", attachments: files.attachments.map((file) => file.id), depositKey: id, draftId: id });

/** `missing`: what the form itself would refuse, null where it would not. */
export type StandingDraft = { readonly draft: Draft; readonly standing: DraftStanding; readonly missing: Error | null; readonly checks: DepositChecks };

/** How a draft stands: its file is read, once, and all is checked as before sending. */
export async function draftStanding(scope: Scope, draft: Draft, ribs: Ribs): Promise<StandingDraft> {
  const form = formOf(draft, ribs);
  const checks = await depositChecks(scope, form);
  const missing = depositInvoiceSchema.safeParse(form).error ?? null;
  const wrong = missing !== null || checks.obstacles.length > 0;
  return { draft, checks, missing, standing: wrong ? "incomplete" : checks.findings.some(({ weight }) => weight === "warning") ? "remarks" : "ready" };
}
