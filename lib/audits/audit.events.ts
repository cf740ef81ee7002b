import type { AuditFinding } from "./audit";

export type AuditVerifiedPayload = {
  readonly intact: boolean;
  readonly entries: number;
  readonly head: string;
  readonly findingCount: number;
  /** The first fifty; the command gives them all. */
  readonly findings: AuditFinding[];
};

export type AuditEvent =
  | { readonly type: "audit.verification-requested"; readonly payload: Record<string, never> }
  | { readonly type: "audit.verified"; readonly payload: AuditVerifiedPayload }
  /** Somebody took the journal away as a file. `filter`: what it was narrowed by. */
  | { readonly type: "audit.exported"; readonly payload: { readonly filter: Readonly<Record<string, string>> } };
