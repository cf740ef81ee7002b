import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons";

export type Tone = "neutral" | "info" | "progress" | "success" | "warning" | "danger";

/** The look of each tone, and its icon: in a ring of its own, and `bare` within one. */
export const tones: Record<Tone, { icon: IconName; bare: IconName; look: string }> = {
  neutral: { icon: "circle", bare: "circle", look: "border-line-strong/50 bg-card text-ink" },
  info: { icon: "info", bare: "info", look: "border-info-line bg-info-soft text-info" },
  progress: { icon: "clock", bare: "clock", look: "border-progress-line bg-progress-soft text-progress" },
  success: { icon: "checkCircle", bare: "check", look: "border-success-line bg-success-soft text-success" },
  warning: { icon: "alert", bare: "alert", look: "border-warning-line bg-warning-soft text-warning" },
  danger: { icon: "closeCircle", bare: "close", look: "border-danger-line bg-danger-soft text-danger" },
};

/** A state in words, with an icon: the colour is never the only sign. */
export function StatusBadge({ tone = "neutral", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  const { icon: usual, look } = tones[tone];
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-2xl border py-0.5 pr-2.5 pl-2 sm:whitespace-nowrap text-sm font-medium ${look}`}>
      <Icon name={icon ?? usual} size={16} />
      {children}
    </span>
  );
}
