import { getLocale, getTranslations } from "next-intl/server";
import type { IconName } from "@/app/_ui/badge/icons";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { Section } from "@/app/_ui/layout/section";
import { Tile, TileGrid } from "@/app/_ui/panel/tile";
import { waitingBills } from "@/lib/bills/waiting-bills.queries";
import { waitingDebtors } from "@/lib/debtors/waiting-debtors.queries";
import { waitingHabilitations } from "@/lib/habilitations/waiting.queries";
import { waitingInvoices } from "@/lib/invoices/waiting-invoices.queries";
import { dateAt, formatDate, toDateColumn } from "@/lib/kernel/dates";
import type { Waiting } from "@/lib/kernel/waiting";
import { waitingThreads } from "@/lib/messages/waiting-threads.queries";
import type { Scope } from "@/lib/platform/scope";
import { waitingRibs } from "@/lib/ribs/waiting-ribs.queries";

export type Queue = { readonly name: QueueName; readonly href: string; readonly icon: IconName; readonly waiting: NonNullable<Waiting> };
type QueueName = "habilitations" | "invoices" | "ribs" | "bills" | "claims" | "addresses" | "messages";

/** What may wait, room by room, where it is a matter of the reader's. */
export async function queuesOf(scope: Scope): Promise<Queue[]> {
  const [habilitations, invoices, ribs, bills, { claims, addresses }, messages] = await Promise.all([
    waitingHabilitations(scope), waitingInvoices(scope), waitingRibs(scope), waitingBills(scope), waitingDebtors(scope), waitingThreads(scope),
  ]);
  const queue = (name: QueueName, href: string, icon: IconName, waiting: Waiting): Queue[] => (waiting ? [{ name, href, icon, waiting }] : []);
  return [
    ...queue("habilitations", "/gestion/habilitations", "users", habilitations), ...queue("invoices", "/gestion/factures", "inbox", invoices),
    ...queue("ribs", "/gestion/rib", "bank", ribs), ...queue("bills", "/gestion/titres?choix=declarees", "invoice", bills),
    ...queue("claims", "/gestion/redevables?onglet=demandes", "user", claims), ...queue("addresses", "/gestion/redevables?onglet=adresses", "mail", addresses),
    ...queue("messages", "/gestion/messages", "send", messages),
  ];
}

/** What waits, and since when. */
export async function WaitingTiles({ scope, queues }: { scope: Scope; queues: readonly Queue[] }) {
  const [t, words] = [await getTranslations("dashboard"), await getTranslations("organizations.desk")];
  return (
    <Section title={t("waiting")}>
      <TileGrid>
        {queues.map(({ name, href, icon, waiting }) => (
          <Tile key={name} level={3} href={href} title={words(name)} icon={icon} badge={<CountBadge count={waiting.count} />}>
            {waiting.since && <SinceWhen scope={scope} since={waiting.since} />}
          </Tile>
        ))}
      </TileGrid>
    </Section>
  );
}

async function CountBadge({ count }: { count: number }) {
  const t = await getTranslations("organizations.desk");
  return count === 0 ? <StatusBadge tone="success">{t("none")}</StatusBadge> : <StatusBadge tone="progress">{t("waiting", { count })}</StatusBadge>;
}

/** The day since which something waits, and how many days that is. */
export async function SinceWhen({ scope: { now, organization: { timeZone } }, since }: { scope: Scope; since: Date }) {
  const [t, locale] = [await getTranslations("dashboard"), await getLocale()];
  const day = dateAt(since, timeZone);
  const days = Math.round((toDateColumn(dateAt(now, timeZone)).getTime() - toDateColumn(day).getTime()) / 86_400_000);
  return t("since", { date: formatDate(day, locale), days });
}
