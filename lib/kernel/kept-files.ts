/** The identifiers that a form says under a name, which it may say once or several times. */
export const idsIn = (value: unknown): string[] => [value].flat().filter((one): one is string => typeof one === "string" && one !== "");

/** The kept files of a field, by their identifiers: those that the form holds (`proofs.kept`) and those that have just come (`proofs`), without those taken away (`proofs.removed`). */
export const keptIds = (raw: Readonly<Record<string, unknown>>, field: string): string[] => {
  const removed = idsIn(raw[`${field}.removed`]);
  return [...new Set([...idsIn(raw[`${field}.kept`]), ...idsIn(raw[field])])].filter((id) => !removed.includes(id));
};

/** What a form sent, with the kept files of some of its fields. */
export const withKept = (...fields: readonly string[]) => (sent: unknown): unknown =>
  typeof sent === "object" && sent !== null ? { ...sent, ...Object.fromEntries(fields.map((field) => [field, keptIds({ ...sent }, field)])) } : sent;
