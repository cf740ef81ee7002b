const brand = Symbol.for("guichet.refusal");

export type RefusalKind = "not-found" | "forbidden" | "conflict" | "unavailable";
export type RefusalParams = Readonly<Record<string, string | number>>;

/**
 * A refusal that a person will read. `code` is a path in the messages (`refusals.<code>`), never a sentence: words are chosen at the
 * edge, in the reader's language. `field` names the form field that it stands beside, if it is about one.
 */
export class Refusal extends Error {
  readonly [brand] = true;
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly params: RefusalParams = {},
    readonly field?: string,
  ) {
    super(code);
    this.name = "Refusal";
  }
}

/** Recognised by its brand: bundles hold several copies of this class. */
export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && brand in error;
