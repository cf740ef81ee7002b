import { useTranslations } from "next-intl";
import Link from "next/link";

export type FilterTab = { href: string; label: string; current?: boolean; count?: number };

/** A list seen by one of a few choices. Links, so that each choice has an address. */
export function FilterTabs({ tabs, label }: { tabs: readonly FilterTab[]; label?: string }) {
  const t = useTranslations("ui.table");
  return (
    <nav aria-label={label ?? t("filters")} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {tabs.map(({ href, label: words, current, count }) => (
          <li key={href}>
            <Link prefetch={false} href={href} aria-current={current ? "page" : undefined} className="filter-tab">
              {words}{count !== undefined && <span className="tabular-nums opacity-90">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
