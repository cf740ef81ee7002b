import type { ReactNode } from "react";
import { Icon, type IconName } from "../badge/icons";

/** A list with nothing in it: why, and what to do about it. */
export function EmptyState({ icon = "inbox", title, children, action }: { icon?: IconName; title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center rounded-card border border-dashed border-line-strong/60 px-6 py-14 text-center">
      <span className="mb-4 grid size-14 place-items-center rounded-full bg-brand-soft text-brand-strong"><Icon name={icon} size={24} /></span>
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="mt-1.5 max-w-md text-muted">{children}</div>}
      {action && <div className="mt-6">{action}</div>}
    </div>
  );
}
