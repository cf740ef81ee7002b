import { useTranslations } from "next-intl";
import { NavLinks, type NavGroup, type NavItem } from "./nav-links";

/** The places one can go to. Below 768 px a menu that opens without JavaScript. `label` names it where a page has two. */
export function NavBar({ items, label }: { items: readonly (NavItem | NavGroup)[]; label?: string }) {
  const t = useTranslations("ui");
  return <NavLinks items={items} label={label ?? t("navigation")} menu={t("menu")} />;
}
