import { useId, type ReactNode } from "react";
import { classes } from "../classes";

type SectionProps = { title?: ReactNode; lead?: ReactNode; actions?: ReactNode; /** On a white card. */ card?: boolean; id?: string; children: ReactNode };

/** A part of a page under its h2. */
export function Section({ title, lead, actions, card, id, children }: SectionProps) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={title ? titleId : undefined} className={card ? "card p-5 sm:p-8" : undefined}>
      {title && (
        <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <h2 id={titleId} className="text-xl font-semibold tracking-tight sm:text-2xl">{title}</h2>
          {actions}
          {lead && <div className="w-full"><p className="max-w-prose text-muted">{lead}</p></div>}
        </div>
      )}
      {children}
    </section>
  );
}

const gaps = { small: "gap-3", medium: "gap-6", large: "gap-10 sm:gap-12" };

/** Things one under the other. */
export const Stack = ({ gap = "large", children }: { gap?: keyof typeof gaps; children: ReactNode }) => <div className={classes("flex flex-col", gaps[gap])}>{children}</div>;

const shares = { aside: "lg:grid-cols-[minmax(0,1fr)_22rem]", halves: "lg:grid-cols-2" };

/** The matter, and beside it what goes with it; one under the other on a narrow screen. */
export function Columns({ children, aside, share = "aside" }: { children: ReactNode; aside: ReactNode; share?: keyof typeof shares }) {
  return (
    <div className={classes("grid items-start gap-8 lg:gap-12", shares[share])}>
      <div className="min-w-0">{children}</div>
      {share === "aside" ? <aside className="min-w-0">{aside}</aside> : <div className="min-w-0">{aside}</div>}
    </div>
  );
}

/** A narrow page with one thing to do: sign in, choose a password. */
export const Narrow = ({ children }: { children: ReactNode }) => <div className="mx-auto w-full max-w-form">{children}</div>;
