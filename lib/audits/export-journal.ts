import { Readable } from "node:stream";
import { wordsIn, type Words } from "@/lib/i18n/words";
import { csvLine, csvStart } from "@/lib/kernel/csv";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import type { AuditItem } from "./audit";
import type { AuditEvent } from "./audit.events";
import { mayExportJournal } from "./audit.policy";
import { journalFilterSchema, type JournalFilter } from "./audit.schema";
import { changeWords, factWords, originWords, sentenceOf, whoWords } from "./audit-words";
import { journalBatches } from "./journal.queries";

/**
 * The acts that a filter lets through as a CSV, in pieces, latest first: memory does not grow with their number. That it was taken away is an act of the
 * journal, before the first line leaves.
 */
export const exportJournal = operation({
  name: "audit.export-journal",
  input: journalFilterSchema,
  load: async () => ({}),
  may: mayExportJournal,
  async run(scope, filter): Promise<Readable> {
    await scope.commit(({ emit }) => emit({ type: "audit.exported", payload: { filter: textsOf(filter) } } satisfies AuditEvent));
    return Readable.from(linesOf(scope, filter));
  },
});

const textsOf = ({ subject, ...filter }: JournalFilter): Record<string, string> => {
  const texts = { ...filter, subject: subject && `${subject.kind} ${subject.id}` };
  return Object.fromEntries(Object.entries(texts).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
};

const columns = ["position", "at", "who", "email", "origin", "act", "sentence", "subjectKind", "subject", "person", "before", "after", "facts", "id"] as const;

async function* linesOf(scope: Scope, filter: JournalFilter): AsyncIterable<Buffer> {
  const t = wordsIn(scope.locale);
  yield Buffer.from(csvStart + csvLine(columns.map((name) => t(`audits.csv.${name}`))));
  for await (const items of journalBatches(scope, filter)) yield Buffer.from(items.map((item) => csvLine(cellsOf(scope, t, item))).join(""));
}

/** « 2026-11-21 12:00:03 » where the organisation lives: spreadsheets read it as an instant, and sort it. */
const instantText = (at: Date, timeZone: string): string => new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);

function cellsOf({ locale, organization: { timeZone } }: Scope, t: Words, item: AuditItem): string[] {
  const { position, at, who, type, subject, person, id } = item;
  const changes = changeWords(t, locale, item);
  const side = (of: "before" | "after") => changes.map((change) => `${change.name}: ${change[of] ?? t("audits.detail.absent")}`).join("\n");
  const facts = factWords(t, locale, item).map(({ name, value }) => `${name}: ${value}`).join("\n");
  return [
    String(position ?? ""), instantText(at, timeZone), whoWords(t, who), who.kind === "person" ? who.email : "", originWords(t, item), type, sentenceOf(t, item),
    subject ? t(`audits.subjects.${subject.kind}`) : "", subject?.name ?? "", person?.name ?? "", side("before"), side("after"), facts, id,
  ];
}
