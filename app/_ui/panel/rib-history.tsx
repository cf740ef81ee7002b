import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/kernel/dates";
import type { RibHistoryEntry, RibHistoryType } from "@/lib/ribs/rib.events";
import type { NumberSource } from "@/lib/ribs/rib.schema";
import type { Tone } from "../badge/status-badge";
import { Timeline } from "./timeline";

const tones: Record<RibHistoryType, Tone> = {
  requested: "info", changed: "info", "default-chosen": "info", confirmed: "progress", verified: "success", refused: "danger", withdrawn: "neutral", replaced: "neutral", revealed: "neutral",
  "proof-opened": "neutral", "set-aside": "danger",
};

/** What happened to a RIB, latest first. An agent whose name is not given is « the department ». */
export function RibHistory({ history }: { history: readonly RibHistoryEntry[] }) {
  const t = useTranslations("ribs");
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  return (
    <Timeline
      entries={history.map(({ id, type, at, byName, byAgent, reason, call }) => ({
        key: id,
        title: t(`happened.${type}`),
        at: formatInstant(at, locale, timeZone),
        dateTime: at.toISOString(),
        by: byName ?? (byAgent ? t("service") : undefined),
        reason: reason ? <span className="whitespace-pre-line">{reason}</span> : undefined,
        detail: call ? <p className="text-sm">{t("call", { person: call.person, number: call.number, source: t(`source.${call.source as NumberSource}`) })}</p> : undefined,
        tone: tones[type],
      }))}
    />
  );
}
