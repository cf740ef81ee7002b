import type { useTranslations } from "next-intl";
import type { z } from "zod";
import type { validation } from "@/lib/i18n/fr/validation";

type Key = keyof typeof validation;
type Params = Record<string, string | number>;
type Issue = z.core.$ZodIssue;
export type Words = ReturnType<typeof useTranslations<never>>;

/** A zod issue in the reader's language. A schema may name its own key: `.regex(…, { error: "notAmount" })`. */
export function issueWords(t: Words, issue: Issue): string {
  if (/^[a-zA-Z]+$/.test(issue.message) && t.has(`validation.${issue.message as Key}`)) {
    return t(`validation.${issue.message as Key}`, { ...limitsOf(issue), ...paramsOf(issue) } as never);
  }
  const [key, params] = keyOf(issue);
  return t(`validation.${key}`, params as never);
}

/** The first sentence of each field, by the field's name: `attachments.2` and `attachments.kept` belong to `attachments`. */
export const firstByField = (issues: readonly Issue[], words: (issue: Issue) => string): Record<string, string> =>
  Object.fromEntries([...issues].reverse().map((issue) => [fieldOf(issue), words(issue)]));

const fieldOf = (issue: Issue) => String(issue.path[0] ?? "").replace(/\.(kept|removed)$/, "");

const paramsOf = (issue: Issue): Params => (issue.code === "custom" ? ((issue.params ?? {}) as Params) : {});

function limitsOf(issue: Issue): Params {
  if (issue.code === "too_small") return { min: sizeOf(issue.origin, issue.minimum) };
  if (issue.code === "too_big") return { max: sizeOf(issue.origin, issue.maximum) };
  return {};
}

const sizeOf = (origin: string, limit: number | bigint) => (origin === "file" ? Math.round(Number(limit) / 1e6) : Number(limit));

function keyOf(issue: Issue): [Key, Params?] {
  switch (issue.code) {
    case "too_small": return tooSmall(issue.origin, Number(issue.minimum));
    case "too_big": return [{ file: "fileTooBig", string: "tooLong", array: "tooMany", set: "tooMany" }[issue.origin as string] as Key ?? "tooHigh", limitsOf(issue)];
    case "invalid_type": return issue.expected === "file" ? ["fileRequired"] : ["required"];
    case "invalid_value": return invalidValue(issue.values);
    case "invalid_format": return [formats[issue.format] ?? "invalid"];
    default: return ["invalid"];
  }
}

function tooSmall(origin: string, min: number): [Key, Params?] {
  if (origin === "file") return ["fileEmpty"];
  if (origin === "string") return min <= 1 ? ["required"] : ["tooShort", { min }];
  if (origin === "array" || origin === "set") return min <= 1 ? ["required"] : ["tooFew", { min }];
  return ["tooLow", { min }];
}

function invalidValue(values: readonly unknown[]): [Key] {
  if (values.length === 1 && values[0] === "on") return ["tickBox"];
  return values.some((value) => typeof value === "string" && value.includes("/")) ? ["fileKind"] : ["chooseOne"];
}

const formats: Record<string, Key> = { date: "notDate", datetime: "notDate", email: "notEmail", url: "notUrl" };
