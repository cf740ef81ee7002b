import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NavBar } from "@/app/_ui/layout/nav-bar";
import { PortalShell } from "@/app/_web/portal-shell";

export default async function PaymentsLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell.citizen");
  const items = [{ href: "/factures", label: t("bills") }, { href: "/reglements", label: t("payments") }, { href: "/contact", label: t("contact") }];
  return <PortalShell nav={<NavBar items={items} />}>{children}</PortalShell>;
}
