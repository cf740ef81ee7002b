import type { ReactNode } from "react";
import { Icon } from "../badge/icons";

/** More for those who want it. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group border-b border-line">
      <summary className="flex cursor-pointer items-start justify-between gap-4 py-4 font-semibold hover:text-brand-strong">
        {summary}
        <Icon name="chevronDown" className="mt-1 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="max-w-prose pb-5">{children}</div>
    </details>
  );
}
