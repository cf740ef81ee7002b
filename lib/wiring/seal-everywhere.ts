import { sealEvents } from "@/lib/audits/seal-events";
import { directory } from "@/lib/organizations/directory";
import type { Container } from "@/lib/platform/container";
import { errorFields, log } from "@/lib/platform/log";
import { deskScope } from "./scope";

/** The events that wait for their place in the journal's chain, in every organisation. One that fails stops no other. */
export async function sealEverywhere(container: Container): Promise<void> {
  for (const { settings } of await directory()) {
    await sealEvents(deskScope(container, settings, "job seal-events"), {}).catch((error: unknown) => log.error("events were not sealed", { organization: settings.slug, ...errorFields(error) }));
  }
}
