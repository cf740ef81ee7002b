import { Refusal } from "@/lib/kernel/refusal";
import { isLocale, type Locale } from "@/lib/kernel/locale";
import { textOfSlug, type TextName } from "@/lib/texts/text";

export type Chosen = Promise<{ slug: string; locale: string }>;

/** The text that an address names; `notFound` where it names none. */
export async function chosenText(params: Chosen): Promise<{ name: TextName; locale: Locale }> {
  const { slug, locale } = await params;
  const name = textOfSlug(slug);
  if (name === null || !isLocale(locale)) throw new Refusal("not-found", "notFound");
  return { name, locale };
}
