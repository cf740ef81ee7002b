const here = "https://portal.invalid";
const safe = new Set(["https:", "http:", "mailto:", "tel:"]);

/** A heading's own place; prefixed, so that no text takes the name of a part of the page. */
export const anchorOf = (id: string): string => `texte-${id}`;

export type SafeLink = { readonly href: string; readonly external: boolean };

/** Where a link of a text may lead: a place of it, a page of this portal, a site, an e-mail address, a telephone. Null for anything else. */
export function safeLink(target: string | null): SafeLink | null {
  if (target === null || !URL.canParse(target, here)) return null;
  if (target.startsWith("#")) return { href: `#${anchorOf(target.slice(1))}`, external: false };
  const { protocol, origin, username, pathname, search, hash, href } = new URL(target, here);
  if (!safe.has(protocol) || username !== "") return null;
  if (origin === here) return pathname.startsWith("//") ? null : { href: pathname + search + hash, external: false };
  return { href, external: protocol === "https:" || protocol === "http:" };
}
