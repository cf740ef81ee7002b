import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { Icon, type IconName } from "../badge/icons";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const looks: Record<NoticeTone, { icon: IconName; box: string; sign: string }> = {
  info: { icon: "info", box: "border-info-line bg-info-soft", sign: "text-info" },
  success: { icon: "checkCircle", box: "border-success-line bg-success-soft", sign: "text-success" },
  warning: { icon: "alert", box: "border-warning-line bg-warning-soft", sign: "text-warning" },
  danger: { icon: "closeCircle", box: "border-danger-line bg-danger-soft", sign: "text-danger" },
};

/** Something to know before going on. `live` where it appears in answer to an act. */
export function Notice({ tone = "info", title, live, actions, children }: { tone?: NoticeTone; title?: ReactNode; live?: boolean; actions?: ReactNode; children?: ReactNode }) {
  const t = useTranslations("ui.tone");
  const { icon, box, sign } = looks[tone];
  return (
    <div role={live ? (tone === "danger" ? "alert" : "status") : undefined} className={`flex gap-3.5 rounded-card border px-5 py-4 ${box}`}>
      <Icon name={icon} className={`mt-0.75 ${sign}`} />
      <div className="min-w-0 grow">
        <span className="sr-only">{t(tone)} : </span>
        {title && <p className={`font-semibold ${sign}`}>{title}</p>}
        {children && <div className={title ? "mt-1" : undefined}>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
