const written = /^\/(?![/\\])[^\\\s]*$/;
const nowhere = "http://portal.invalid";

/**
 * What an address asks to go on to, as a browser reads it: a path of this portal, with its query; null for anything that leads elsewhere.
 * `/.//host` and `/x/..//host` begin with one slash, and are `//host` once their dots are read.
 */
export function localPath(asked: unknown): string | null {
  if (typeof asked !== "string" || !written.test(asked) || !URL.canParse(asked, nowhere)) return null;
  const { origin, pathname, search, hash } = new URL(asked, nowhere);
  return origin === nowhere && !pathname.startsWith("//") ? pathname + search + hash : null;
}
