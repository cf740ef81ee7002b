import { timingSafeEqual } from "node:crypto";
import type { Scope } from "@/lib/platform/scope";
import { claimCode } from "./debtor";

type Sent = { readonly id: string; readonly codeExpiresAt: Date };

/**
 * The one-time code of a claim: derived from it and from the instant when it ends, under the installation's secret. Whoever writes the message
 * derives it again; what is kept is its keyed hash.
 */
export function codeOf({ secrets }: Scope, { id, codeExpiresAt }: Sent): string {
  const drawn = BigInt(`0x${secrets.keyed(`claim-code:${id}:${codeExpiresAt.toISOString()}`).slice(0, 32)}`);
  return String(drawn % 10n ** BigInt(claimCode.digits)).padStart(claimCode.digits, "0");
}

export const hashOfCode = ({ secrets }: Scope, claimId: string, code: string): string => secrets.keyed(`claim-code-hash:${claimId}:${code}`);

export const isRightCode = (scope: Scope, { id, codeHash }: { id: string; codeHash: string }, code: string): boolean =>
  timingSafeEqual(Buffer.from(hashOfCode(scope, id, code)), Buffer.from(codeHash));
