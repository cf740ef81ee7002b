import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NavBar } from "@/app/_ui/layout/nav-bar";
import { PortalShell } from "@/app/_web/portal-shell";
import { currentPerson } from "@/app/_web/scope";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const [t, person] = await Promise.all([getTranslations("accounts.nav"), currentPerson()]);
  const items = [
    { href: "/compte", label: t("account") },
    { href: "/compte/informations", label: t("information") },
    { href: "/compte/sessions", label: t("sessions") },
  ];
  return <PortalShell nav={person && <NavBar items={items} />}>{children}</PortalShell>;
}
