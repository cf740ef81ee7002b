import type { FocusEvent, KeyboardEvent, ReactNode } from "react";
import { Icon } from "../badge/icons";
import { classes } from "../classes";

type Fold = HTMLDetailsElement;
const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent<Fold>) => { if (!currentTarget.contains(relatedTarget)) currentTarget.open = false; };
const closeOnEscape = ({ key, currentTarget }: KeyboardEvent<Fold>) => { if (key === "Escape") currentTarget.open = false; };

/** Some places of the bar under one name. It opens without JavaScript; with it, it also closes when it is left, and on Escape. */
export function NavFold({ label, current, children }: { label: string; current: boolean; children: ReactNode }) {
  return (
    <details className="group/fold relative" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <summary className={classes("flex cursor-pointer items-center gap-1.5 border-b-3 py-3 font-medium select-none", current ? "border-brand-strong text-brand-strong" : "border-transparent text-muted hover:text-ink")}>
        {label}<Icon name="chevronDown" size={18} className="transition-transform group-open/fold:rotate-180" />
      </summary>
      <ul className="absolute top-full right-0 z-20 -mt-px min-w-56 rounded-b-control border border-line bg-card py-2 shadow-lg">{children}</ul>
    </details>
  );
}
