import { getTranslations } from "next-intl/server";
import type { IconName } from "@/app/_ui/badge/icons";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Tile, TileGrid } from "@/app/_ui/panel/tile";
import { guardedPage } from "@/app/_web/guarded-page";
import { waitingBills } from "@/lib/bills/waiting-bills.queries";
import { waitingDebtors } from "@/lib/debtors/waiting-debtors.queries";
import { mayReadArchive } from "@/lib/documents/document.policy";
import { waitingHabilitations } from "@/lib/habilitations/waiting.queries";
import { waitingInvoices } from "@/lib/invoices/waiting-invoices.queries";
import { countedAtMost, type Waiting } from "@/lib/kernel/waiting";
import { waitingThreads } from "@/lib/messages/waiting-threads.queries";
import type { Scope } from "@/lib/platform/scope";

export const generateMetadata = async () => ({ title: (await getTranslations("organizations.desk"))("title") });

export default guardedPage("agent", async (scope) => {
  const t = await getTranslations("organizations.desk");
  const queues = (await queuesOf(scope)).filter(({ count }) => count !== null);
  const archive = mayReadArchive(scope.actor);
  if (queues.length === 0 && !archive) return <><PageTitle>{t("title")}</PageTitle><EmptyState icon="townHall" title={t("emptyTitle")}>{t("empty")}</EmptyState></>;
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <h2 className="sr-only">{t("lead")}</h2>
      <TileGrid>
        {queues.map(({ name, href, icon, count }) => <Tile key={name} href={href} title={t(name)} icon={icon} badge={<CountBadge count={count ?? 0} />} />)}
        {archive && <Tile href="/gestion/archive" title={t("archive")} icon="archive">{t("archiveHint")}</Tile>}
      </TileGrid>
    </>
  );
});

type Queue = { readonly name: "habilitations" | "invoices" | "bills" | "claims" | "addresses" | "messages"; readonly href: string; readonly icon: IconName; readonly count: Waiting };

/** What may wait, room by room; null where it is no matter of the reader's. */
async function queuesOf(scope: Scope): Promise<Queue[]> {
  const [habilitations, invoices, bills, { claims, addresses }, messages] = await Promise.all([
    waitingHabilitations(scope), waitingInvoices(scope), waitingBills(scope), waitingDebtors(scope), waitingThreads(scope),
  ]);
  return [
    { name: "habilitations", href: "/gestion/habilitations", icon: "users", count: habilitations },
    { name: "invoices", href: "/gestion/factures", icon: "inbox", count: invoices },
    { name: "bills", href: "/gestion/titres?choix=declarees", icon: "invoice", count: bills },
    { name: "claims", href: "/gestion/redevables?onglet=demandes", icon: "user", count: claims },
    { name: "addresses", href: "/gestion/redevables?onglet=adresses", icon: "mail", count: addresses },
    { name: "messages", href: "/gestion/messages", icon: "send", count: messages },
  ];
}

async function CountBadge({ count }: { count: number }) {
  const t = await getTranslations("organizations.desk");
  if (count === 0) return <StatusBadge tone="success">{t("none")}</StatusBadge>;
  return <StatusBadge tone="progress">{count > countedAtMost ? t("more", { count: countedAtMost }) : t("waiting", { count })}</StatusBadge>;
}
