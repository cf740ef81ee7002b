export type Values = Readonly<Record<string, string>>;

/** A file that the server already holds for this form: a browser cannot refill a file input. */
export type KeptFile = Readonly<{ id: string; name: string; bytes: number }>;

/** What an action or a route answers. `values` is what was typed: without it a form without JavaScript comes back empty. */
export type FormState = {
  values: Values;
  /** A sentence per field that is to be corrected. */
  fields: Values;
  /** A refusal that belongs to no field. */
  message?: string;
  /** Good news shown on the same page. */
  done?: string;
  files?: Readonly<Record<string, readonly KeptFile[]>>;
};

export const untouched: FormState = { values: {}, fields: {} };
