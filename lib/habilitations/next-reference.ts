import type { Tx } from "@/lib/platform/db";
import { nextInSeries } from "@/lib/platform/next-in-series";
import type { Scope } from "@/lib/platform/scope";
import { referenceText } from "./habilitation";

/** The organisation's next reference of the year, without gaps. */
export async function nextReference(tx: Tx, scope: Scope): Promise<string> {
  const { year, number } = await nextInSeries(tx, scope, "habilitation");
  return referenceText(year, number);
}
