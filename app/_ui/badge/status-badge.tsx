import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons";

export type Tone = "neutral" | "info" | "progress" | "success" | "warning" | "danger";

const looks: Record<Tone, { icon: IconName; look: string }> = {
  neutral: { icon: "circle", look: "border-line-strong/50 bg-card text-ink" },
  info: { icon: "info", look: "border-info-line bg-info-soft text-info" },
  progress: { icon: "clock", look: "border-progress-line bg-progress-soft text-progress" },
  success: { icon: "checkCircle", look: "border-success-line bg-success-soft text-success" },
  warning: { icon: "alert", look: "border-warning-line bg-warning-soft text-warning" },
  danger: { icon: "closeCircle", look: "border-danger-line bg-danger-soft text-danger" },
};

/** A state in words, with an icon: the colour is never the only sign. */
export function StatusBadge({ tone = "neutral", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  const { icon: usual, look } = looks[tone];
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-full border py-0.5 whitespace-nowrap pr-2.5 pl-2 text-sm font-medium ${look}`}>
      <Icon name={icon ?? usual} size={16} />
      {children}
    </span>
  );
}
