import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "../button/button";

type Props = { previous?: string; next?: string; /** « 25 factures sur 112 ». */ children?: ReactNode };

/** The pages before and after, by links that hold a key and not a number: rows that arrive meanwhile move nothing. */
export function Pager({ previous, next, children }: Props) {
  const t = useTranslations("ui.table");
  if (!previous && !next && !children) return null;
  return (
    <div className="mt-5 flex flex-wrap items-center justify-between gap-4">
      <p className="text-sm text-muted">{children}</p>
      {(previous || next) && (
        <nav aria-label={t("pages")} className="flex flex-wrap gap-3 print:hidden">
          {previous && <ButtonLink href={previous} size="small" icon="arrowLeft">{t("previous")}</ButtonLink>}
          {next && <ButtonLink href={next} size="small" trailingIcon="arrowRight">{t("next")}</ButtonLink>}
        </nav>
      )}
    </div>
  );
}
