import { operation } from "@/lib/platform/operation";
import { recordExportSchema } from "./invoice.schema";
import type { InboxEvent } from "./inbox.events";
import { mayExport } from "./invoice.policy";

/** Somebody takes a list of invoices away as a file: it is kept who, which list, and by what it was narrowed, before the first line leaves. */
export const recordExport = operation({
  name: "invoice.record-export",
  input: recordExportSchema,
  load: (_scope, { list }) => Promise.resolve({ list }),
  may: mayExport,
  run: ({ commit }, { list, format, filter }) =>
    commit(({ emit }) => emit({ type: "invoice.exported", payload: { list, format, filter: textsOf(filter) } } satisfies InboxEvent)),
});

/** By their names, « amount.from » within a pair; what narrows nothing is left out. */
const textsOf = (filter: Readonly<Record<string, unknown>>, within = ""): Record<string, string> => {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined && value !== false);
  return Object.assign({}, ...entries.map(([name, value]) => isPair(value) ? textsOf(value, `${within}${name}.`) : { [`${within}${name}`]: String(value ?? "none") }));
};
const isPair = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
