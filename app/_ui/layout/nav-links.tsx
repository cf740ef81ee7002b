"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "../badge/icons";
import { classes } from "../classes";
import { NavFold } from "./nav-fold";

export type NavItem = { href: string; label: string; /** How many things wait there. */ count?: number };
/** Places that are rarely gone to, under one name. */
export type NavGroup = { label: string; items: readonly NavItem[] };
type Current = "page" | "true" | undefined;
type Props = { items: readonly (NavItem | NavGroup)[]; label: string; menu: string };

const isGroup = (entry: NavItem | NavGroup): entry is NavGroup => "items" in entry;
const placesOf = (entry: NavItem | NavGroup): readonly NavItem[] => (isGroup(entry) ? entry.items : [entry]);

export function NavLinks({ items, label, menu }: Props) {
  const path = usePathname();
  const here = items.flatMap(placesOf).map(({ href }) => href).filter((href) => isWithin(path, href)).sort((one, other) => other.length - one.length)[0];
  const currentOf = (href: string): Current => (href !== here ? undefined : path === href ? "page" : "true");
  const link = (item: NavItem, look: keyof typeof looks) => <li key={item.href}><NavLink item={item} current={currentOf(item.href)} look={look} /></li>;
  const fold = ({ label: name, items: places }: NavGroup) => (
    <li key={`${name} ${path}`}><NavFold label={name} current={places.some(({ href }) => href === here)}>{places.map((item) => link(item, "list"))}</NavFold></li>
  );
  return (
    <nav aria-label={label} className="border-t border-line print:hidden">
      <ul className="frame hidden flex-wrap gap-x-7 md:flex">{items.map((entry) => (isGroup(entry) ? fold(entry) : link(entry, "bar")))}</ul>
      <details key={path} className="group md:hidden">
        <summary className="frame flex cursor-pointer items-center gap-2.5 py-3 font-medium select-none">
          <Icon name="menu" className="group-open:hidden" /><Icon name="close" className="hidden group-open:block" />{menu}
        </summary>
        <ul className="frame border-t border-line py-2">
          {items.map((entry) => (isGroup(entry) ? <li key={entry.label}><GroupName>{entry.label}</GroupName><ul>{entry.items.map((item) => link(item, "list"))}</ul></li> : link(entry, "list")))}
        </ul>
      </details>
    </nav>
  );
}

const isWithin = (path: string, href: string) => path === href || (href !== "/" && path.startsWith(`${href}/`));

const GroupName = ({ children }: { children: string }) => <p className="mt-3 border-t border-line pt-4 pb-1 pl-3.5 text-sm font-semibold">{children}</p>;

const looks = { bar: "border-b-3 py-3", list: "border-l-3 py-2.5 pl-3.5 pr-5" };

function NavLink({ item, current, look }: { item: NavItem; current: Current; look: keyof typeof looks }) {
  return (
    <Link prefetch={false} href={item.href} aria-current={current} className={classes("flex items-center gap-2 font-medium", looks[look], current ? "border-brand-strong text-brand-strong" : "border-transparent text-muted hover:text-ink")}>
      {item.label}
      {item.count ? <span className="rounded-full bg-brand-soft px-2 text-sm text-brand-strong tabular-nums">{item.count}</span> : null}
    </Link>
  );
}
