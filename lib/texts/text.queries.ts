import type { Locale } from "@/lib/kernel/locale";
import type { Scope } from "@/lib/platform/scope";
import { defaultText } from "./default-text";
import { fillText, type TextName } from "./text";

/** `updatedAt`: when the organisation last wrote it; null where the default text stands. */
export type TextView = { readonly body: string; readonly updatedAt: Date | null };

type Reading = Pick<Scope, "read" | "organization">;

/** A page of the organisation in the reader's language, in Markdown: its own, or the default one of that language. */
export async function textPage({ read, organization }: Reading, name: TextName, locale: Locale): Promise<TextView> {
  const own = await read((tx) => tx.textPage.findFirst({ where: { name, locale }, select: { body: true, updatedAt: true } }));
  return { body: fillText(own?.body ?? defaultText(organization, name, locale), organization), updatedAt: own?.updatedAt ?? null };
}

/** The same, where it stands within another page. */
export const textOf = async (scope: Reading, name: TextName, locale: Locale): Promise<string> => (await textPage(scope, name, locale)).body;
