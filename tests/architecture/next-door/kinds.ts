import type { Scope } from "@/lib/platform/scope";
import { everybody, refused, type Answers, type Caller } from "./callers";
import type { Mairie } from "./mairie";

export type Naming = (mairie: Mairie, scope: Scope) => unknown;

/**
 * An operation with a subject, and an input that names the mairie's. Next door it is `not-found` for everybody. In the mairie, the same input
 * finds it: a visitor is then `forbidden`; where a visitor may not be told so, another caller gets what stands under `here`.
 */
export type Finding = { readonly naming: Naming; readonly here?: { readonly by: Caller | "visitor"; readonly kind: "done" | "conflict" | "forbidden" } };
export type Findings = Readonly<Record<string, Finding>>;

/** An operation without a subject of its own: why nothing of the mairie's can be touched by it, and what each caller is answered next door, and when. */
export type Neutral = { readonly naming: Naming; readonly reason: string; readonly answers: Answers; readonly daysLater?: number };
export type Neutrals = Readonly<Record<string, Neutral>>;

/** How a query is asked with the mairie's names, what each caller gets next door, and who gets something else in the mairie. */
export type Query = {
  readonly ask: (scope: Scope, mairie: Mairie) => unknown;
  readonly next: Answers;
  readonly here: Caller;
};
export type Queries = Readonly<Record<string, Query>>;

/** Those that find nothing of an organisation’s, each with the reason why. */
export type Wallless = Readonly<Record<string, string>>;

export const nothing = (ask: Query["ask"], here: Caller = "agent"): Query => ({ ask, next: everybody(null), here });
export const nothingListed = (ask: Query["ask"], here: Caller = "agent"): Query => ({ ask, next: everybody([]), here });
export const notThere = (ask: Query["ask"], here: Caller = "agent"): Query => ({ ask, next: refused("notFound"), here });
export const emptyPage = { items: [], previous: null, next: null };

export const itself = "Works on the whole of the organisation that it is asked in, and takes no name.";
export const own = "Only what the caller sends is written, in the province.";
