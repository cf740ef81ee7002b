"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/badge/icons";
import { useHydrated } from "@/app/_ui/form/use-hydrated";
import type { Beside } from "./deposit-fields";

/** The hint of a field with what the file says of it: read from it, proposed, or other than what stands there. */
export function hintWith(beside: Beside, hint?: ReactNode): ReactNode {
  if (!beside.comparison && beside.findings.length === 0) return hint;
  return <>{hint && <span className="block">{hint}</span>}<BesideField {...beside} /></>;
}

function BesideField({ name, label, comparison, said, findings, take }: Beside) {
  const t = useTranslations("invoices.deposit.reading");
  const hydrated = useHydrated();
  return (
    <>
      {comparison && (
        <span data-beside={name} data-source={comparison.source} data-same={comparison.same} className={`mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 font-medium ${looks[lookOf(comparison)].tone}`}>
          <Icon name={looks[lookOf(comparison)].icon} size={16} />
          <span>{comparison.same ? t(comparison.source) : t(comparison.source === "file" ? "fileSays" : "textSays", { value: said })}</span>
          {!comparison.same && hydrated && <button type="button" className="link" aria-label={t("takeNamed", { field: label })} onClick={() => take(name, comparison.value)}>{t("take")}</button>}
        </span>
      )}
      {findings.filter(() => comparison?.source !== "text").map(({ key, sentence, weight }) => (
        <span key={key} className={`mt-1 flex gap-2 ${weight === "information" ? "" : "font-medium text-warning"}`}><Icon name={weight === "information" ? "info" : "alert"} size={16} className="mt-0.5" /><span>{sentence}</span></span>
      ))}
    </>
  );
}

/** Read as data and the same: sure. Guessed from the text, or other than what stands there: to be looked at. */
const looks = { sure: { icon: "checkCircle", tone: "text-success" }, guessed: { icon: "eye", tone: "text-progress" }, differs: { icon: "alert", tone: "text-warning" } } as const;
const lookOf = ({ same, source }: NonNullable<Beside["comparison"]>): keyof typeof looks => (!same ? "differs" : source === "file" ? "sure" : "guessed");
