import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NavBar } from "@/app/_ui/layout/nav-bar";
import { PortalShell } from "@/app/_web/portal-shell";
import { scope } from "@/app/_web/scope";
import { mayReadArchive } from "@/lib/documents/document.policy";
import { mayReadHabilitations } from "@/lib/habilitations/habilitation.policy";
import { mayReadInbox } from "@/lib/invoices/invoice.policy";
import { isAgent } from "@/lib/kernel/actor";

/** The places of Gestion that the agent's roles open. */
export default async function GestionLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("habilitations.gestionNav");
  const { actor } = await scope();
  const items = [
    ...(isAgent(actor) ? [{ href: "/gestion", label: t("home") }] : []),
    ...(mayReadHabilitations(actor) ? [{ href: "/gestion/habilitations", label: t("habilitations") }] : []),
    ...(mayReadInbox(actor) ? [{ href: "/gestion/factures", label: t("invoices") }] : []),
    ...(mayReadArchive(actor) ? [{ href: "/gestion/archive", label: t("archive") }] : []),
  ];
  return <PortalShell nav={items.length > 0 ? <NavBar items={items} /> : undefined}>{children}</PortalShell>;
}
