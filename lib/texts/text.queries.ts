import { locales, type Locale } from "@/lib/kernel/locale";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { defaultText } from "./default-text";
import { fillText, textNames, type TextName } from "./text";
import { mayWriteTexts } from "./text.policy";

/** `updatedAt`: when the organisation last wrote it; null where the default text stands. */
export type TextView = { readonly body: string; readonly updatedAt: Date | null };

type Reading = Pick<Scope, "read" | "organization">;

/** A page of the organisation in the reader's language, in Markdown: its own, or the default one of that language. */
export async function textPage({ read, organization }: Reading, name: TextName, locale: Locale): Promise<TextView> {
  return read(async (tx) => {
    const own = await tx.textPage.findFirst({ where: { name, locale }, select: { body: true, updatedAt: true } });
    return { body: fillText(own?.body ?? (await standing(tx, organization, name, locale)), organization), updatedAt: own?.updatedAt ?? null };
  });
}

/** What stands where the organisation has written nothing. A number at PayFiP may be the organisation's, or one of its products' alone. */
async function standing(tx: Tx, { payfipNumber }: Scope["organization"], name: TextName, locale: Locale): Promise<string> {
  return defaultText({ online: payfipNumber !== null || (await tx.payfipProduct.findFirst({ select: { code: true } })) !== null }, name, locale);
}

/** The same, where it stands within another page. */
export const textOf = async (scope: Reading, name: TextName, locale: Locale): Promise<string> => (await textPage(scope, name, locale)).body;

/** Who wrote a version, and when; null where the default text stands. */
export type TextVersion = { readonly at: Date; readonly by: string | null } | null;
export type TextState = { readonly name: TextName; readonly versions: Readonly<Record<Locale, TextVersion>> };

const versionColumns = { name: true, locale: true, updatedAt: true, updatedBy: { select: { name: true, email: true } } } as const;
type Row = { readonly updatedAt: Date; readonly updatedBy: { readonly name: string | null; readonly email: string } | null };
const versionOf = (row: Row | null | undefined): TextVersion => (row ? { at: row.updatedAt, by: row.updatedBy && (row.updatedBy.name ?? row.updatedBy.email) } : null);

/** Every text, and who wrote it in each language. Throws `forbidden` for those who do not write them. */
export async function textStates({ read, actor }: Scope): Promise<TextState[]> {
  if (!mayWriteTexts(actor)) throw new Refusal("forbidden", "forbidden");
  const rows = await read((tx) => tx.textPage.findMany({ select: versionColumns }));
  const version = (name: TextName, locale: Locale) => versionOf(rows.find((row) => row.name === name && row.locale === locale));
  return textNames.map((name) => ({ name, versions: Object.fromEntries(locales.map((locale) => [locale, version(name, locale)])) as TextState["versions"] }));
}

/** `body`: as it was written, with its placeholders. */
export type EditedText = { readonly body: string; readonly version: TextVersion };

/** A text to be edited: the organisation's own, or the default one to begin from. Throws `forbidden` for those who do not write them. */
export async function textToEdit({ read, actor, organization }: Scope, name: TextName, locale: Locale): Promise<EditedText> {
  if (!mayWriteTexts(actor)) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const own = await tx.textPage.findFirst({ where: { name, locale }, select: { ...versionColumns, body: true } });
    return { body: own?.body ?? (await standing(tx, organization, name, locale)), version: versionOf(own) };
  });
}
