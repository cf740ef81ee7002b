import { directory } from "@/lib/organizations/directory";
import { settlePayments } from "@/lib/payments/settle-payments";
import type { Container } from "@/lib/platform/container";
import { errorFields, log } from "@/lib/platform/log";
import { deskScope } from "./scope";

/** The results of payments whose end is not known, in every organisation. One that fails stops no other. */
export async function settleEverywhere(container: Container): Promise<void> {
  for (const { settings } of await directory()) {
    await settlePayments(deskScope(container, settings, "job settle-payments")).catch((error: unknown) => log.error("payments were not settled", { organization: settings.slug, ...errorFields(error) }));
  }
}
