import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/kernel/locale";

type Props = { action: string | ((form: FormData) => void | Promise<void>); languages: readonly Locale[]; current: string; /** The page to come back to. */ back?: string };

/** A form, so that the choice is kept without JavaScript. It posts `locale` (and `back`). Nothing where there is nothing to choose. */
export function LanguageSwitch({ action, languages, current, back }: Props) {
  const t = useTranslations("ui.language");
  if (languages.length < 2) return null;
  return (
    <form action={action} {...(typeof action === "string" ? { method: "post" } : {})} aria-label={t("label")} className="flex text-sm">
      {back !== undefined && <input type="hidden" name="back" value={back} />}
      {languages.map((language) => (
        <button
          key={language} type="submit" name="locale" value={language} lang={language} aria-current={language === current || undefined} title={t(language)}
          className="min-h-8 min-w-8 cursor-pointer rounded-md px-2 text-muted uppercase hover:text-ink aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-brand-strong"
        >
          <span aria-hidden>{language}</span><span className="sr-only normal-case">{t(language)}</span>
        </button>
      ))}
    </form>
  );
}
