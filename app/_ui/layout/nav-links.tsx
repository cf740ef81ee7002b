"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "../badge/icons";
import { classes } from "../classes";

export type NavItem = { href: string; label: string; /** How many things wait there. */ count?: number };
type Current = "page" | "true" | undefined;
type Props = { items: readonly NavItem[]; label: string; menu: string };

export function NavLinks({ items, label, menu }: Props) {
  const path = usePathname();
  const here = items.map(({ href }) => href).filter((href) => isWithin(path, href)).sort((one, other) => other.length - one.length)[0];
  const currentOf = (href: string): Current => (href !== here ? undefined : path === href ? "page" : "true");
  return (
    <nav aria-label={label} className="border-t border-line print:hidden">
      <ul className="frame hidden flex-wrap gap-x-7 md:flex">
        {items.map((item) => <li key={item.href}><NavLink item={item} current={currentOf(item.href)} look="bar" /></li>)}
      </ul>
      <details key={path} className="group md:hidden">
        <summary className="frame flex cursor-pointer items-center gap-2.5 py-3 font-medium select-none">
          <Icon name="menu" className="group-open:hidden" /><Icon name="close" className="hidden group-open:block" />{menu}
        </summary>
        <ul className="frame border-t border-line py-2">
          {items.map((item) => <li key={item.href}><NavLink item={item} current={currentOf(item.href)} look="list" /></li>)}
        </ul>
      </details>
    </nav>
  );
}

const isWithin = (path: string, href: string) => path === href || (href !== "/" && path.startsWith(`${href}/`));

const looks = { bar: "border-b-3 py-3", list: "border-l-3 py-2.5 pl-3.5" };

function NavLink({ item, current, look }: { item: NavItem; current: Current; look: keyof typeof looks }) {
  return (
    <Link prefetch={false} href={item.href} aria-current={current} className={classes("flex items-center gap-2 font-medium", looks[look], current ? "border-brand-strong text-brand-strong" : "border-transparent text-muted hover:text-ink")}>
      {item.label}
      {item.count ? <span className="rounded-full bg-brand-soft px-2 text-sm text-brand-strong tabular-nums">{item.count}</span> : null}
    </Link>
  );
}
