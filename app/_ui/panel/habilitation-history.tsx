import { useFormatter, useTranslations } from "next-intl";
import type { HistoryEntry, HistoryType } from "@/lib/habilitations/habilitation.events";
import type { Tone } from "../badge/status-badge";
import { Timeline } from "./timeline";

const tones: Record<HistoryType, Tone> = {
  requested: "info", completed: "info", "complement-requested": "warning", approved: "success", refused: "danger", suspended: "warning", reinstated: "success", withdrawn: "neutral",
  joined: "success", "role-changed": "info", "handed-over": "info", removed: "neutral", left: "neutral", renewed: "success", "end-announced": "warning", expired: "neutral",
};
const byThePersonOrTheDesk: readonly HistoryType[] = ["requested", "completed", "joined", "left", "end-announced", "expired"];
const byManagers: readonly HistoryType[] = ["role-changed", "handed-over", "removed", "renewed"];

/** What happened to a habilitation, latest first. An agent whose name is not given is « the department ». */
export function HabilitationHistory({ history }: { history: readonly HistoryEntry[] }) {
  const t = useTranslations("habilitations");
  const format = useFormatter();
  return (
    <Timeline
      entries={history.map(({ id, type, at, byName, byAgents, reason, note, proofs, role }) => ({
        key: id,
        title: t(`happened.${type}`),
        at: format.dateTime(at, { dateStyle: "long", timeStyle: "short" }),
        dateTime: at.toISOString(),
        by: byName ?? (byThePersonOrTheDesk.includes(type) ? undefined : byManagers.includes(type) && !byAgents ? t("aManager") : t("service")),
        reason: reason ? <span className="whitespace-pre-line">{reason}</span> : undefined,
        detail: note || proofs > 0 || role ? <Detail note={note} proofs={proofs > 0 ? t("proofsCount", { count: proofs }) : null} role={role && t(`role.${role}`)} /> : undefined,
        tone: tones[type],
      }))}
    />
  );
}

const Detail = ({ note, proofs, role }: { note: string | null; proofs: string | null; role: string | null }) => (
  <>
    {note && <p className="whitespace-pre-line">{note}</p>}
    {(proofs ?? role) && <p className="text-sm text-muted">{proofs ?? role}</p>}
  </>
);
