import Link from "next/link";
import type { ReactNode } from "react";

type Props = { links: readonly { href: string; label: string }[]; label: string; children?: ReactNode };

/** `children`: the organisation's address and how to reach it. */
export function Footer({ links, label, children }: Props) {
  return (
    <footer className="mt-8 border-t border-line bg-card text-sm text-muted print:hidden">
      <div className="frame flex flex-wrap justify-between gap-x-10 gap-y-6 py-8">
        {children && <div className="max-w-prose">{children}</div>}
        <nav aria-label={label}>
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            {links.map(({ href, label: words }) => <li key={href}><Link prefetch={false} href={href} className="inline-block py-0.5 underline-offset-4 hover:text-ink hover:underline">{words}</Link></li>)}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
