import type { ReactNode } from "react";

type Props = { children: ReactNode; eyebrow?: ReactNode; lead?: ReactNode; badge?: ReactNode; actions?: ReactNode };

/** The page's only h1, what it is part of, what it is for and what can be done here. */
export function PageTitle({ children, eyebrow, lead, badge, actions }: Props) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-5 sm:mb-10">
      <div className="max-w-prose min-w-0">
        {eyebrow && <p className="mb-2 text-sm font-medium text-brand-strong">{eyebrow}</p>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-3xl font-semibold tracking-title wrap-anywhere sm:text-4xl">{children}</h1>
          {badge}
        </div>
        {lead && <p className="mt-3 text-lg text-muted">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-3 max-sm:w-full max-sm:flex-col print:hidden">{actions}</div>}
    </div>
  );
}
