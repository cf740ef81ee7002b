import { verifyJournal } from "../../lib/audits/verify-journal";
import type { InspectedJournal } from "../../lib/audits/inspect-journal";
import { verifyArchive } from "../../lib/documents/verify-archive";
import type { Inspected } from "../../lib/documents/inspect-archive";
import { wordsIn } from "../../lib/i18n/words";
import { directory } from "../../lib/organizations/directory";
import { container } from "../../lib/platform/container";
import { deskScope } from "../../lib/wiring/scope";
import type { Answer, Options } from "./command";

type Verified = Inspected & { readonly organization: string; readonly journal: InspectedJournal };
const t = wordsIn("en");

/**
 * Reads every archived byte and every act of the journal again, of every organisation or of `--organization <slug>`, and names what was altered,
 * removed or added.
 */
export async function run({ organization }: Options): Promise<Answer> {
  const asked = (await directory()).filter(({ settings }) => organization === undefined || settings.slug === organization);
  if (asked.length === 0) return { ok: false, facts: { error: "unknown organisation" }, words: [`No organisation is called « ${String(organization)} ».`] };
  const verified: Verified[] = [];
  for (const { settings } of asked) {
    const scope = deskScope(container(), settings, "command archive verify");
    verified.push({ organization: settings.slug, ...(await verifyArchive(scope, {})), journal: await verifyJournal(scope, {}) });
  }
  await container().close();
  return { ok: verified.every(({ intact, journal }) => intact && journal.intact), facts: verified, words: verified.flatMap((one) => [...wordsOfArchive(one), ...wordsOfJournal(one)]) };
}

function wordsOfArchive({ organization, entries, bytes, head, findings, ...standing }: Verified): string[] {
  const said = findings.map(({ kind, archiveNumber, detail }) => `${archiveNumber ?? "-"}: ${t(`documents.archive.kinds.${kind}`, { detail })}`);
  return wordsOf(organization, standing, `${entries} documents, ${(bytes / 1e6).toFixed(1)} MB read, head ${head || "none"}`, said);
}

function wordsOfJournal({ organization, journal: { entries, head, findings, ...standing } }: Verified): string[] {
  const said = findings.map(({ kind, position, act, detail }) => `act ${position ?? "-"}${act ? ` (${act})` : ""}: ${t(`audits.kinds.${kind}`)} ${detail}`.trim());
  return wordsOf(`${organization}, audit trail`, standing, `${entries} acts, head ${head || "none"}`, said);
}

function wordsOf(name: string, { intact, findingCount }: { intact: boolean; findingCount: number }, facts: string, said: readonly string[]): string[] {
  if (intact) return [`${name}: intact. ${facts}`];
  const more = findingCount > said.length ? [`  … and ${findingCount - said.length} more`] : [];
  return [`${name}: ALTERED, ${findingCount} anomalies. ${facts}`, ...said.map((line) => `  ${line}`), ...more];
}
