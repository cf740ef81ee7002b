import { wordsIn } from "@/lib/i18n/words";
import { formatInstant } from "@/lib/kernel/dates";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import type { Band } from "@/lib/ports/pdf";
import { shortHash, verificationPath } from "./document";

type Stamped = { readonly role: string; readonly archiveNumber: string; readonly sha256: string; readonly receivedAt: Date };

/**
 * What the band of a stamped copy says, in the organisation's language and zone: an invoice was received by the organisation, a bill put online
 * by it.
 */
export function bandOf({ name, locale, timeZone, origin }: OrganizationSettings, { role, archiveNumber, sha256, receivedAt }: Stamped): Band {
  const t = wordsIn(locale);
  const address = `${origin}${verificationPath(archiveNumber)}`;
  return {
    lines: [
      t("documents.band.title", { number: archiveNumber }),
      t(role === "bill" ? "documents.band.published" : "documents.band.received", { organization: name, instant: formatInstant(receivedAt, locale, timeZone) }),
      t("documents.band.hash", { hash: shortHash(sha256) }),
      t("documents.band.address", { address: address.replace(/^https?:\/\//, "") }),
    ],
    qr: address,
    signedNotice: t("documents.band.signed"),
  };
}
