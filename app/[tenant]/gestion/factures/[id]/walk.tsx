import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button/button";

export type Beside = { readonly previous: string | null; readonly next: string | null };

/** The invoices before and after this one in the list that it was opened from. */
export function Walk({ previous, next }: Beside) {
  const t = useTranslations("inbox.page");
  if (!previous && !next) return null;
  return (
    <nav aria-label={t("walk")} className="flex flex-wrap gap-3">
      {previous && <ButtonLink href={previous} size="small" icon="arrowLeft">{t("before")}</ButtonLink>}
      {next && <ButtonLink href={next} size="small" trailingIcon="arrowRight">{t("after")}</ButtonLink>}
    </nav>
  );
}
