import { getLocale, getTranslations } from "next-intl/server";
import type { IconName } from "@/app/_ui/badge/icons";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { Section } from "@/app/_ui/layout/section";
import { Tile, TileGrid } from "@/app/_ui/panel/tile";
import { waitingBills } from "@/lib/bills/waiting-bills.queries";
import { waitingDebtors } from "@/lib/debtors/waiting-debtors.queries";
import { waitingHabilitations } from "@/lib/habilitations/waiting.queries";
import { waitingInvoices } from "@/lib/invoices/waiting-invoices.queries";
import { formatDate } from "@/lib/kernel/dates";
import { queuePaths, queuesAmong, waitOf, type Queue, type QueueName } from "@/lib/kernel/waiting";
import { waitingThreads } from "@/lib/messages/waiting-threads.queries";
import type { Scope } from "@/lib/platform/scope";
import { waitingRibs } from "@/lib/ribs/waiting-ribs.queries";

const icons: Readonly<Record<QueueName, IconName>> = { habilitations: "users", invoices: "inbox", ribs: "bank", bills: "invoice", claims: "user", addresses: "mail", messages: "send" };

/** What may wait, room by room, where it is a matter of the reader's. */
export async function queuesOf(scope: Scope): Promise<Queue[]> {
  const [habilitations, invoices, ribs, bills, debtors, messages] = await Promise.all([
    waitingHabilitations(scope), waitingInvoices(scope), waitingRibs(scope), waitingBills(scope), waitingDebtors(scope), waitingThreads(scope),
  ]);
  return queuesAmong({ habilitations, invoices, ribs, bills, ...debtors, messages });
}

/** What waits, and since when. */
export async function WaitingTiles({ scope, queues }: { scope: Scope; queues: readonly Queue[] }) {
  const [t, words] = [await getTranslations("dashboard"), await getTranslations("organizations.desk")];
  return (
    <Section title={t("waiting")}>
      <TileGrid>
        {queues.map(({ name, waiting }) => (
          <Tile key={name} level={3} href={queuePaths[name]} title={words(name)} icon={icons[name]} badge={<CountBadge count={waiting.count} />}>
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
  const { day, days } = waitOf(since, now, timeZone);
  return t("since", { date: formatDate(day, locale), days });
}
