import type { Locale } from "@/lib/kernel/locale";
import type { Scope } from "@/lib/platform/scope";
import type { TextName } from "./text";

/** A text of the organisation in the reader's language, in Markdown: its own, or the default one. */
export async function textOf({ read }: Pick<Scope, "read">, name: TextName, locale: Locale): Promise<string> {
  const own = await read((tx) => tx.textPage.findFirst({ where: { name, locale }, select: { body: true } }));
  return own?.body ?? "";
}
