import { useTranslations } from "next-intl";
import type { ThreadState } from "@/lib/messages/message";
import { StatusBadge, type Tone } from "./status-badge";

const tones: Record<ThreadState, Tone> = { waiting: "progress", answered: "success", closed: "neutral" };

/** Where a message stands, the same for whoever wrote it and for the agents. */
export function ThreadBadge({ state }: { state: ThreadState }) {
  const t = useTranslations("messages.state");
  return <StatusBadge tone={tones[state]}>{t(state)}</StatusBadge>;
}
