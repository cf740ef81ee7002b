import { verifyArchive } from "../../lib/documents/verify-archive";
import type { Inspected } from "../../lib/documents/inspect-archive";
import { wordsIn } from "../../lib/i18n/words";
import { directory } from "../../lib/organizations/directory";
import { container } from "../../lib/platform/container";
import { deskScope } from "../../lib/wiring/scope";
import type { Answer, Options } from "./command";

type Verified = Inspected & { readonly organization: string };
const t = wordsIn("en");

/** Reads every archived byte again, of every organisation or of `--organization <slug>`, and names what was altered, removed or added. */
export async function run({ organization }: Options): Promise<Answer> {
  const asked = (await directory()).filter(({ settings }) => organization === undefined || settings.slug === organization);
  if (asked.length === 0) return { ok: false, facts: { error: "unknown organisation" }, words: [`No organisation is called « ${String(organization)} ».`] };
  const verified: Verified[] = [];
  for (const { settings } of asked) verified.push({ organization: settings.slug, ...(await verifyArchive(deskScope(container(), settings), {})) });
  await container().close();
  return { ok: verified.every(({ intact }) => intact), facts: verified, words: verified.flatMap(wordsOf) };
}

function wordsOf({ organization, intact, entries, bytes, head, findings, findingCount }: Verified): string[] {
  const facts = `${entries} documents, ${(bytes / 1e6).toFixed(1)} MB read, head ${head || "none"}`;
  if (intact) return [`${organization}: intact. ${facts}`];
  const said = findings.map(({ kind, archiveNumber, detail }) => `  ${archiveNumber ?? "-"}: ${t(`documents.archive.kinds.${kind}`, { detail })}`);
  return [`${organization}: ALTERED, ${findingCount} anomalies. ${facts}`, ...said, ...(findingCount > findings.length ? [`  … and ${findingCount - findings.length} more`] : [])];
}
