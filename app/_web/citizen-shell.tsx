import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NavBar } from "@/app/_ui/layout/nav-bar";
import { PortalShell } from "./portal-shell";

/** The frame of the citizens' pages, with their places. */
export async function CitizenShell({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell.citizen");
  const items = [{ href: "/factures", label: t("bills") }, { href: "/reglements", label: t("payments") }, { href: "/contact", label: t("contact") }];
  return <PortalShell nav={<NavBar items={items} />}>{children}</PortalShell>;
}
