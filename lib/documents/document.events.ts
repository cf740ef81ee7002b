import type { Finding } from "./document";

export type VerifiedPayload = {
  readonly intact: boolean;
  readonly entries: number;
  /** Absent from verifications made before originals could be withdrawn. */
  readonly withdrawals?: number;
  readonly bytes: number;
  readonly head: string;
  readonly findingCount: number;
  /** The first fifty; the command gives them all. */
  readonly findings: Finding[];
};

export type DocumentEvent =
  | { readonly type: "archive.verification-requested"; readonly payload: Record<string, never> }
  | { readonly type: "archive.verified"; readonly payload: VerifiedPayload };
