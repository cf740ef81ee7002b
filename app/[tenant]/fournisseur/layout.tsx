import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NavBar } from "@/app/_ui/layout/nav-bar";
import { PortalShell } from "@/app/_web/portal-shell";

export default async function SupplierLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("habilitations.nav");
  const items = [
    { href: "/fournisseur", label: t("home") },
    { href: "/fournisseur/factures/deposer", label: t("deposit") },
    { href: "/fournisseur/factures", label: t("invoices") },
  ];
  return <PortalShell nav={<NavBar items={items} />}>{children}</PortalShell>;
}
