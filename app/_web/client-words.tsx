import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages } from "@/lib/i18n/words";

/** Gives client components the words that they use, and no others: each group is paid for in every page that carries it. */
export async function ClientWords({ groups, children }: { groups: readonly (keyof Messages)[]; children: ReactNode }) {
  const all = await getMessages();
  const picked = Object.fromEntries((["ui", "validation", ...groups] as const).map((group) => [group, all[group]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
