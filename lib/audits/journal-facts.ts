import type { Prisma } from "@/generated/prisma/client";
import { bareIban, isIban, maskedIban } from "@/lib/kernel/iban";
import { factNames, type AuditFact, type Change } from "./audit";

type Json = Prisma.JsonValue | undefined;
type Fields = Readonly<Record<string, Json>>;
const fieldsOf = (json: Json): Fields | null => (typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Fields) : null);

const longest = 300;
/** What looks like an IBAN: two letters, two figures, and eleven to thirty signs, in groups or not. Words that follow may be taken with it. */
const ibanLike = /\b[A-Z]{2}\d{2}(?:[ \u00a0\u202f]?[A-Z0-9]){11,30}/gi;
const shortest = 15;

const withoutIban = (text: string): string => text.replace(ibanLike, (found) => {
  const bare = bareIban(found);
  for (let length = bare.length; length >= shortest; length--) if (isIban(bare.slice(0, length))) return maskedIban(bare.slice(0, length));
  return found;
});

/** A value in a few words; null where there is none. Whatever room wrote it, no whole IBAN comes out. */
function textOf(value: Json): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => textOf(one) ?? "").join(", ").slice(0, longest);
  const fields = fieldsOf(value);
  if (fields) return Object.entries(fields).map(([name, one]) => `${name}: ${textOf(one) ?? ""}`).join(", ").slice(0, longest) || null;
  return withoutIban(String(value)).slice(0, longest);
}

const secret = /token|password|secret|hash|linkId|key/i;

/** What an act changed: settings by their names, a state, an amount. What is the same on both sides is left out. */
export function changesOf(type: string, payload: Json): Change[] {
  const fields = fieldsOf(payload) ?? {};
  if ("from" in fields && "to" in fields) return differing([{ name: type === "bill.reduced" ? "amount" : "state", before: textOf(fields.from), after: textOf(fields.to) }]);
  if (!("before" in fields)) return [];
  const [before, after] = [fieldsOf(fields.before), fieldsOf(fields.after)];
  if (!before && !after) return differing([{ name: "value", before: textOf(fields.before), after: textOf(fields.after ?? fields.role ?? fields.iban) }]);
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((name) => !secret.test(name));
  return differing(names.map((name) => ({ name, before: textOf(before?.[name]), after: textOf(after?.[name]) })));
}
const differing = (changes: readonly Change[]): Change[] => changes.filter(({ before, after }) => before !== after);

/** What else it says, by the names that are known to be harmless: others are left out. */
export function factsOf(payload: Json): AuditFact[] {
  const fields = fieldsOf(payload) ?? {};
  return factNames.flatMap((name) => { const value = textOf(fields[name]); return value === null ? [] : [{ name, value }]; });
}

/** Which one, where an act is about nothing that has a page. */
export function detailOf(payload: Json): string | null {
  const { name, code, email, fileName, number, act } = fieldsOf(payload) ?? {};
  return textOf(code ?? name ?? email ?? fileName ?? number ?? act);
}
