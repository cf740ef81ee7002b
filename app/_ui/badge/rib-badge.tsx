import { useTranslations } from "next-intl";
import type { NotPayable, RibState } from "@/lib/ribs/rib";
import { StatusBadge, type Tone } from "./status-badge";

const tones: Record<RibState, Tone> = { "to-verify": "progress", verified: "success", refused: "danger", withdrawn: "neutral" };

/** Where a RIB stands, the same for its establishment and for the agents. `notPayable`: a verified one is not paid to before its cooling is over. */
export function RibBadge({ state, notPayable }: { state: RibState; notPayable: NotPayable | null }) {
  const t = useTranslations("ribs");
  const cools = state === "verified" && notPayable === "cooling";
  return <StatusBadge tone={cools ? "progress" : tones[state]}>{cools ? t("cooling") : t(`state.${state}`)}</StatusBadge>;
}
