import { timingSafeEqual } from "node:crypto";
import type { Scope } from "@/lib/platform/scope";

/** What proves, from one page to the next, that a visitor gave the reference and the amount of a bill. It holds for that bill alone. */
export const guestKeyOf = ({ secrets, organization }: Pick<Scope, "secrets" | "organization">, billId: string): string => secrets.keyed(`guest-bill:${organization.id}:${billId}`);

export function isGuestKey(scope: Pick<Scope, "secrets" | "organization">, billId: string, key: string): boolean {
  const [expected, given] = [Buffer.from(guestKeyOf(scope, billId)), Buffer.from(key)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
