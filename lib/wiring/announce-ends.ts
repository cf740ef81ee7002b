import { announceEnds } from "@/lib/bills/announce-end";
import { watchEnds } from "@/lib/habilitations/watch-ends";
import { directory } from "@/lib/organizations/directory";
import type { Container } from "@/lib/platform/container";
import { errorFields, log } from "@/lib/platform/log";
import { deskScope } from "./scope";

/** Originals that will soon stop being available, and rights for establishments that end or have ended, in every organisation. One that fails stops no other. */
export async function announceEndsEverywhere(container: Container): Promise<void> {
  for (const { settings } of await directory()) {
    await announceEnds(deskScope(container, settings, "job announce-ends")).catch((error: unknown) =>
      log.error("ends of availability were not announced", { organization: settings.slug, ...errorFields(error) }));
    await watchEnds(deskScope(container, settings, "job announce-ends")).catch((error: unknown) =>
      log.error("ends of habilitations were not announced", { organization: settings.slug, ...errorFields(error) }));
  }
}
