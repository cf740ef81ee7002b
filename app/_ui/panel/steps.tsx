import type { ReactNode } from "react";
import { classes } from "../classes";
import { Icon } from "../badge/icons";

export type StepItem = { title: ReactNode; body?: ReactNode; /** Where one stands; what is before it is done. */ state?: "done" | "current" };

/** What happens next, or how to go about it, in order. */
export function Steps({ steps }: { steps: readonly StepItem[] }) {
  return (
    <ol className="flex flex-col gap-5">
      {steps.map(({ title, body, state }, index) => (
        <li key={index} aria-current={state === "current" ? "step" : undefined} className="flex gap-4">
          <span aria-hidden className={classes("grid size-8 shrink-0 place-items-center rounded-full text-sm font-semibold tabular-nums", state === "current" ? "bg-brand-strong text-white" : "bg-brand-soft text-brand-strong")}>
            {state === "done" ? <Icon name="check" size={18} /> : index + 1}
          </span>
          <div className="min-w-0 pt-0.5">
            <p className="font-semibold">{title}</p>
            {body && <div className="mt-0.5 text-muted">{body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
