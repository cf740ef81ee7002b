import { sweepUploads } from "@/lib/documents/sweep-uploads";
import { KEPT_HOURS } from "@/lib/documents/document";
import { daysLater, hoursLater } from "@/lib/kernel/dates";
import { sweepImports } from "@/lib/imports/sweep-imports";
import { directory } from "@/lib/organizations/directory";
import type { Container } from "@/lib/platform/container";
import { log } from "@/lib/platform/log";
import { deskScope } from "./scope";

/** A link's page offers a new one for this long after it expired; a throttle forgets after its day is over everywhere. */
const linkDays = 30;
const throttleDays = 2;

/** Removes what has served its time: kept files, refused forms, bytes that a dead process left, and old sessions, links and throttles. */
export async function sweep(container: Container, now = new Date()): Promise<void> {
  let [files, imports] = [0, 0];
  for (const { settings } of await directory()) files += await sweepUploads({ ...deskScope(container, settings), now }, {});
  const left = await container.storage.clearIncoming(hoursLater(now, -(KEPT_HOURS + 1)));
  for (const { settings } of await directory()) imports += await sweepImports({ ...deskScope(container, settings), now }, {});
  const { session, link, throttle, verificationToken } = container.db.global;
  const old = { expires: { lte: now } };
  const [sessions] = await Promise.all([
    session.deleteMany({ where: old }),
    verificationToken.deleteMany({ where: old }),
    link.deleteMany({ where: { expiresAt: { lte: daysLater(now, -linkDays) } } }),
    throttle.deleteMany({ where: { updatedAt: { lte: daysLater(now, -throttleDays) } } }),
  ]);
  log.info("swept", { files, left, imports, sessions: sessions.count });
}
