import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "../badge/icons";
import { tones, type Tone } from "../badge/status-badge";

export type TimelineEntry = {
  key: string;
  title: ReactNode;
  /** The instant in the reader's words, and for machines. */
  at: string; dateTime: string;
  by?: string;
  /** A code, under the title. */
  note?: string;
  reason?: ReactNode;
  detail?: ReactNode;
  tone?: Tone;
};

/** What happened, newest first or last as it is given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return <ol className="timeline">{entries.map(({ key, ...entry }) => <Entry key={key} {...entry} />)}</ol>;
}

function Entry({ title, at, dateTime, by, note, reason, detail, tone = "neutral" }: Omit<TimelineEntry, "key">) {
  const t = useTranslations("ui.timeline");
  const { bare, look } = tones[tone];
  return (
    <li className="relative flex gap-4 pb-7 last:pb-0">
      <span className={`relative z-1 grid size-8 shrink-0 place-items-center rounded-full border ${look}`}><Icon name={bare} size={16} /></span>
      <div className="min-w-0 pt-0.5">
        <p className="font-semibold">{title}</p>
        {note && <p className="text-sm text-muted wrap-anywhere">{note}</p>}
        <p className="text-sm text-muted"><time dateTime={dateTime}>{at}</time>{by && <span className="block">{t("by", { name: by })}</span>}</p>
        {reason && <p className="mt-2 border-l-3 border-line pl-3.5"><span className="font-medium">{t("reason")} : </span>{reason}</p>}
        {detail && <div className="mt-2">{detail}</div>}
      </div>
    </li>
  );
}
