import { sweepUploads } from "@/lib/documents/sweep-uploads";
import { KEPT_HOURS } from "@/lib/documents/document";
import { daysLater, hoursLater } from "@/lib/kernel/dates";
import { sweepImports } from "@/lib/imports/sweep-imports";
import { filesOfDrafts } from "@/lib/invoices/draft.queries";
import { sweepDrafts } from "@/lib/invoices/sweep-drafts";
import { directory } from "@/lib/organizations/directory";
import type { Container } from "@/lib/platform/container";
import { log } from "@/lib/platform/log";
import { deskScope } from "./scope";

/** A link's page offers a new one for this long after it expired; a throttle forgets after its day is over everywhere. */
const linkDays = 30;
const throttleDays = 2;

/** Removes what has served its time: drafts, kept files, refused forms, bytes that a dead process left, and old sessions, links and throttles. */
export async function sweep(container: Container, now = new Date()): Promise<void> {
  let [files, drafts, imports] = [0, 0, 0];
  const ofDrafts = new Set<string>();
  for (const { settings } of await directory()) {
    const scope = { ...deskScope(container, settings, "job sweep"), now };
    drafts += await sweepDrafts(scope, {});
    files += await sweepUploads(scope, {});
    for (const id of await filesOfDrafts(scope)) ofDrafts.add(id);
  }
  const left = await container.storage.clearIncoming(hoursLater(now, -(KEPT_HOURS + 1)), ofDrafts);
  for (const { settings } of await directory()) imports += await sweepImports({ ...deskScope(container, settings, "job sweep"), now }, {});
  const { session, link, throttle, verificationToken } = container.db.global;
  const old = { expires: { lte: now } };
  const [sessions] = await Promise.all([
    session.deleteMany({ where: old }),
    verificationToken.deleteMany({ where: old }),
    link.deleteMany({ where: { expiresAt: { lte: daysLater(now, -linkDays) } } }),
    throttle.deleteMany({ where: { updatedAt: { lte: daysLater(now, -throttleDays) } } }),
  ]);
  log.info("swept", { files, drafts, left, imports, sessions: sessions.count });
}
