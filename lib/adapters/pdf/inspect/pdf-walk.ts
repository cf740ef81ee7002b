/**
 * One way to look at the objects of a PDF, whichever engine has read it. Keys and names come decoded and without
 * their slash; strings come as text.
 */
export type PdfValue<V> =
  | { kind: "dictionary"; entries: [key: string, value: V][] }
  | { kind: "array"; items: V[] }
  | { kind: "reference"; id: string; target: () => V }
  | { kind: "name" | "string"; text: string }
  | { kind: "other" };

export interface PdfObjects<V> {
  /** Where to start: the trailer, and all objects when the engine can list them. */
  roots: V[];
  read(value: V): PdfValue<V>;
}

export type EmbeddedObject = { name: string; object: string };
export type Findings = { active: boolean; signed: boolean; embedded: EmbeddedObject[]; unreachable: boolean };

const ACTIVE_KEYS = new Set(["JS", "XFA", "RichMediaContent", "OnInstantiate"]);
const ACTIVE_NAMES =
  /^(JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|RichMedia|Rendition|Movie|Sound)$/;
const ACTIVE_NAME_KEYS = new Set(["S", "Subtype", "Type"]);
const OUTSIDE_FILE = /^(https?:|ftp:|file:|\\\\)/i;

/**
 * Visits each object once and notes what acts, what is signed and what is embedded. `OpenAction` alone is not
 * active content (a quarter of ordinary invoices say on which page to open): only what it would run is.
 */
export function walkPdf<V>(objects: PdfObjects<V>): Findings {
  const findings: Findings = { active: false, signed: false, embedded: [], unreachable: false };
  const seen = new Set<string>();
  const todo = [...objects.roots];
  while (todo.length > 0) {
    const value = objects.read(todo.pop() as V);
    if (value.kind === "array") for (const item of value.items) todo.push(item);
    if (value.kind === "reference" && !seen.has(value.id)) {
      seen.add(value.id);
      todo.push(value.target());
    }
    if (value.kind === "dictionary") {
      noteDictionary(objects, new Map(value.entries), findings);
      for (const [, entry] of value.entries) todo.push(entry);
    }
  }
  return findings;
}

function noteDictionary<V>(objects: PdfObjects<V>, entries: Map<string, V>, findings: Findings): void {
  for (const [key, entry] of entries) {
    if (ACTIVE_KEYS.has(key)) findings.active = true;
    if (ACTIVE_NAME_KEYS.has(key)) findings.active ||= ACTIVE_NAMES.test(textOf(objects, entry, "name"));
    if (key === "F" || key === "FFilter") findings.active ||= OUTSIDE_FILE.test(textOf(objects, entry, "string"));
    if (key === "AA") findings.active ||= runsSomething(objects, entry);
  }
  if (entries.has("ByteRange") && entries.has("Contents")) findings.signed = true;
  const files = entries.get("EF");
  if (files !== undefined) noteEmbedded(objects, entries, files, findings);
}

/** `EF` has the same file under up to five keys; `RF` adds files that no reader shows, so it counts as unreachable. */
function noteEmbedded<V>(objects: PdfObjects<V>, owner: Map<string, V>, files: V, findings: Findings): void {
  const name = nameOf(objects, owner);
  const group = resolve(objects, files);
  if (group.kind !== "dictionary" || owner.has("RF")) {
    findings.unreachable = true;
    return;
  }
  for (const [, file] of group.entries) {
    const value = objects.read(file);
    if (value.kind !== "reference") findings.unreachable = true;
    else if (!findings.embedded.some((known) => known.object === value.id && known.name === name))
      findings.embedded.push({ name, object: value.id });
  }
}

function nameOf<V>(objects: PdfObjects<V>, owner: Map<string, V>): string {
  for (const key of ["UF", "F"]) {
    const entry = owner.get(key);
    const name = entry === undefined ? "" : textOf(objects, entry, "string");
    if (name !== "") return name;
  }
  return "";
}

/** Whether additional actions hold at least one action. A resource that merely happens to be called AA does not. */
function runsSomething<V>(objects: PdfObjects<V>, value: V): boolean {
  const actions = resolve(objects, value);
  if (actions.kind !== "dictionary") return false;
  return actions.entries.some(([, entry]) => {
    const action = resolve(objects, entry);
    return action.kind === "dictionary" && action.entries.some(([key]) => key === "S");
  });
}

function textOf<V>(objects: PdfObjects<V>, value: V, kind: "name" | "string"): string {
  const found = resolve(objects, value);
  return found.kind === kind && "text" in found ? found.text : "";
}

/** Follows references to what they lead to, in a few steps at most: a loop of references leads to nothing. */
function resolve<V>(objects: PdfObjects<V>, value: V): PdfValue<V> {
  let found = objects.read(value);
  for (let step = 0; step < 8 && found.kind === "reference"; step += 1) found = objects.read(found.target());
  return found;
}
