import { headingOf } from "@/emails/render";
import type { MailParams } from "@/emails/template";
import { tellDigest } from "@/lib/accounts/tell-digest";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { directory } from "@/lib/organizations/directory";
import type { Container } from "@/lib/platform/container";
import { errorFields, log } from "@/lib/platform/log";
import type { Scope } from "@/lib/platform/scope";
import { deskScope } from "./scope";

/** As many messages as one digest tells; what is more waits for the next. */
const most = 200;
const accountsAtOnce = 500;

/** Everybody's held messages in one message for each side of the desk, in every organisation. One that fails stops no other. */
export async function sendDigestsEverywhere(container: Container): Promise<void> {
  for (const { settings } of await directory()) {
    await sendDigests(deskScope(container, settings, "job send-digests")).catch((error: unknown) => log.error("digests were not sent", { organization: settings.slug, ...errorFields(error) }));
  }
}

/** The same in one organisation. Gives how many digests were written. */
export async function sendDigests(scope: Scope): Promise<number> {
  let written = 0;
  for (let after = ""; ;) {
    const holders = await scope.read((tx) => tx.mail.findMany({
      where: { sentAt: null, heldForId: after === "" ? { not: null } : { gt: after } }, select: { heldForId: true }, distinct: ["heldForId"], orderBy: { heldForId: "asc" }, take: accountsAtOnce,
    }));
    for (const { heldForId } of holders) if (heldForId !== null) written += await digestsOf(scope, heldForId);
    if (holders.length < accountsAtOnce) return written;
    after = holders.at(-1)?.heldForId ?? "";
  }
}

async function digestsOf(scope: Scope, accountId: string): Promise<number> {
  const held = await scope.read((tx) => tx.mail.findMany({ where: { heldForId: accountId, sentAt: null }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: most }));
  const sideOf = ({ template, params, locale, recipientName }: (typeof held)[number]) => {
    const context = { t: wordsIn(locale as Locale), locale: locale as Locale, organization: scope.organization, recipientName, link: null };
    return headingOf(template, params as MailParams, context).path.startsWith("/gestion") ? "agent" : "supplier";
  };
  const told = (["supplier", "agent"] as const).map((side) => ({ side, mailIds: held.filter((mail) => sideOf(mail) === side).map(({ id }) => id) })).filter(({ mailIds }) => mailIds.length > 0);
  for (const one of told) await tellDigest(scope, { accountId, ...one });
  return told.length;
}
