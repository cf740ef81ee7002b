import { useTranslations } from "next-intl";
import type { HabilitationState } from "@/lib/habilitations/habilitation";
import { StatusBadge, type Tone } from "./status-badge";

const tones: Record<HabilitationState, Tone> = {
  submitted: "progress", "complement-requested": "warning", approved: "success", refused: "danger", suspended: "warning", withdrawn: "neutral",
};

/** Where a habilitation stands, the same for its person and for the agents. */
export function HabilitationBadge({ state }: { state: HabilitationState }) {
  const t = useTranslations("habilitations.state");
  return <StatusBadge tone={tones[state]}>{t(state)}</StatusBadge>;
}
