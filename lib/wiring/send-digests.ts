import { headingOf } from "@/emails/render";
import type { MailParams } from "@/emails/template";
import { tellDigest } from "@/lib/accounts/tell-digest";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Queue } from "@/lib/kernel/waiting";
import { directory } from "@/lib/organizations/directory";
import type { Container } from "@/lib/platform/container";
import { errorFields, log } from "@/lib/platform/log";
import type { Scope } from "@/lib/platform/scope";
import { deskScope } from "./scope";
import { waitingForDailyReaders } from "./waiting-queues";

/** As many messages as one digest tells; what is more waits for the next. */
const most = 200;
const accountsAtOnce = 500;

/** The hour of the morning at which digests leave, where the organisation lives. */
const digestHour = 6;
const hourAt = (instant: Date, timeZone: string): number => Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(instant));

/**
 * Everybody's held messages in one message for each side of the desk, and what waits for agents, in every organisation where it is the hour for it. One that
 * fails stops no other.
 * `at`: the instant for which the job was planned, where it runs late; else now.
 */
export async function sendDigestsEverywhere(container: Container, at?: Date): Promise<void> {
  for (const { settings } of await directory()) {
    const scope = deskScope(container, settings, "job send-digests");
    if (hourAt(at ?? scope.now, settings.timeZone) !== digestHour) continue;
    await sendDigests(scope).catch((error: unknown) => log.error("digests were not sent", { organization: settings.slug, ...errorFields(error) }));
  }
}

/** The same in one organisation, whatever the hour. Gives how many digests were written: not those that another job wrote first. A fault with one person's stops no other. */
export async function sendDigests(scope: Scope): Promise<number> {
  let written = 0;
  for (const [accountId, queues] of await waitingForDailyReaders(scope)) written += await digestsOf(scope, accountId, queues);
  for (let after = ""; ;) {
    const holders = await scope.read((tx) => tx.mail.findMany({
      where: { sentAt: null, heldForId: after === "" ? { not: null } : { gt: after } }, select: { heldForId: true }, distinct: ["heldForId"], orderBy: { heldForId: "asc" }, take: accountsAtOnce,
    }));
    for (const { heldForId } of holders) if (heldForId !== null) written += await digestsOf(scope, heldForId);
    if (holders.length < accountsAtOnce) return written;
    after = holders.at(-1)?.heldForId ?? "";
  }
}

async function digestsOf(scope: Scope, accountId: string, queues: readonly Queue[] = []): Promise<number> {
  const held = await scope.read((tx) => tx.mail.findMany({ where: { heldForId: accountId, sentAt: null }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: most }));
  const sideOf = ({ template, params, locale, recipientName }: (typeof held)[number]) => {
    const context = { t: wordsIn(locale as Locale), locale: locale as Locale, organization: scope.organization, recipientName, link: null };
    return headingOf(template, params as MailParams, context).path.startsWith("/gestion") ? "agent" : "supplier";
  };
  const idsOf = (side: "supplier" | "agent") => held.filter((mail) => sideOf(mail) === side).map(({ id }) => id);
  const waiting = queues.map(({ name, waiting: { count, since } }) => ({ name, count, since: since?.toISOString() ?? null }));
  const told = [{ side: "supplier", mailIds: idsOf("supplier"), waiting: [] }, { side: "agent", mailIds: idsOf("agent"), waiting }];
  let written = 0;
  for (const one of told.filter(({ mailIds, waiting }) => mailIds.length + waiting.length > 0)) {
    const failed = await tellDigest(scope, { accountId, ...one }).then(() => null, (error: unknown) => error);
    if (failed === null) written += 1;
    else if (!isRefusal(failed)) log.error("a digest was not sent", { organization: scope.organization.slug, ...errorFields(failed) });
  }
  return written;
}
