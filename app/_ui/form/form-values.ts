export type FormValue = FormDataEntryValue | FormDataEntryValue[];

/** Kept and removed files are lists even when there is one, so that a schema has a single shape to read. */
const isList = (name: string) => /\.(kept|removed)$/.test(name);

/** An empty file input is sent as a nameless file of no bytes: that is an absent file. */
const isAbsent = (value: FormDataEntryValue) => value instanceof File && value.size === 0 && value.name === "";

/** What a form says, read the same way in the browser and on the server. A name that is repeated becomes an array. */
export function formValues(form: FormData): Record<string, FormValue> {
  const values: Record<string, FormValue> = {};
  for (const [name, sent] of form) {
    if (name.startsWith("$ACTION") || isAbsent(sent)) continue;
    const value = typeof sent === "string" ? sent.replaceAll("\0", "") : sent; // no keyboard types it, and the database refuses it
    const before = values[name];
    if (before === undefined) values[name] = isList(name) ? [value] : value;
    else values[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return values;
}
