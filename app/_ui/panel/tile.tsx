import Link from "next/link";
import type { ReactNode } from "react";
import { Icon, type IconName } from "../badge/icons";

type Props = { href: string; title: string; icon?: IconName; badge?: ReactNode; /** 3 inside a section that has its own title. */ level?: 2 | 3; children?: ReactNode };

/** A space or a service that one can enter. */
export function Tile({ href, title, icon, badge, level = 2, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <li className="tile group">
      {icon && <span className="mb-5 grid size-12 place-items-center rounded-control bg-brand-soft text-brand-strong"><Icon name={icon} size={24} /></span>}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading className="text-lg font-semibold">
          <Link prefetch={false} href={href} className="tile-link">{title}</Link>
        </Heading>
        {badge}
      </div>
      {children && <div className="mt-1.5 text-muted">{children}</div>}
      <Icon name="arrowRight" className="mt-5 text-brand-strong transition-transform group-hover:translate-x-1" />
    </li>
  );
}

export const TileGrid = ({ children }: { children: ReactNode }) => <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">{children}</ul>;
