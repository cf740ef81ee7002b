import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NavBar } from "@/app/_ui/layout/nav-bar";
import { PortalShell } from "@/app/_web/portal-shell";
import { scope } from "@/app/_web/scope";
import { mayReadJournal } from "@/lib/audits/audit.policy";
import { mayReadBills } from "@/lib/bills/bill.policy";
import { mayReadDepartments } from "@/lib/departments/department.policy";
import { mayReadDebtors } from "@/lib/debtors/debtor.policy";
import { mayReadArchive } from "@/lib/documents/document.policy";
import { mayReadHabilitations } from "@/lib/habilitations/habilitation.policy";
import { mayReadInbox } from "@/lib/invoices/invoice.policy";
import { isAgent } from "@/lib/kernel/actor";
import { mayReadMembers } from "@/lib/members/member.policy";
import { mayReadMessages } from "@/lib/messages/message.policy";
import { mayChangeSettings } from "@/lib/organizations/organization.policy";
import { mayReadRibs } from "@/lib/ribs/rib.policy";
import { mayWriteTexts } from "@/lib/texts/text.policy";

/** The places of Gestion that the agent's roles open. */
export default async function GestionLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell.gestion");
  const { actor } = await scope();
  const daily = [
    ...(isAgent(actor) ? [{ href: "/gestion", label: t("home") }] : []),
    ...(mayReadHabilitations(actor) ? [{ href: "/gestion/habilitations", label: t("habilitations") }] : []),
    ...(mayReadInbox(actor) ? [{ href: "/gestion/factures", label: t("invoices") }] : []),
    ...(mayReadRibs(actor) ? [{ href: "/gestion/rib", label: t("ribs") }] : []),
    ...(mayReadBills(actor) ? [{ href: "/gestion/titres", label: t("bills") }] : []),
    ...(mayReadDebtors(actor) ? [{ href: "/gestion/redevables", label: t("debtors") }] : []),
    ...(mayReadMessages(actor) ? [{ href: "/gestion/messages", label: t("messages") }] : []),
    ...(mayReadArchive(actor) ? [{ href: "/gestion/archive", label: t("archive") }] : []),
  ];
  const setUp = [
    ...(mayReadDepartments(actor) ? [{ href: "/gestion/services", label: t("departments") }] : []),
    ...(mayReadMembers(actor) ? [{ href: "/gestion/equipe", label: t("team") }] : []),
    ...(mayReadJournal(actor) ? [{ href: "/gestion/journal", label: t("journal") }] : []),
    ...(mayWriteTexts(actor) ? [{ href: "/gestion/textes", label: t("texts") }] : []),
    ...(mayChangeSettings(actor) ? [{ href: "/gestion/parametres", label: t("settings") }] : []),
  ];
  const items = [...daily, ...(setUp.length > 1 ? [{ label: t("setUp"), items: setUp }] : setUp)];
  return <PortalShell nav={items.length > 0 ? <NavBar items={items} /> : undefined}>{children}</PortalShell>;
}
