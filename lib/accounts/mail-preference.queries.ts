import { isAgent } from "@/lib/kernel/actor";
import type { Scope } from "@/lib/platform/scope";
import type { MailFrequency } from "./account.schema";

/** How a person wants this organisation's messages. `agent`: null for whoever is none here. */
export type MailFrequencies = { readonly supplier: MailFrequency; readonly agent: MailFrequency | null };

/** One's own choice; each at once where nothing was chosen. Null for a visitor. */
export const myMailFrequencies = async ({ read, actor }: Scope): Promise<MailFrequencies | null> => {
  const { accountId } = actor;
  if (accountId === null) return null;
  const rows = await read((tx) => tx.mailPreference.findMany({ where: { accountId }, select: { side: true, frequency: true } }));
  const of = (side: string) => (rows.find((row) => row.side === side)?.frequency ?? "each") as MailFrequency;
  return { supplier: of("supplier"), agent: isAgent(actor) ? of("agent") : null };
};
