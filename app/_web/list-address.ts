export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
/** What an address says after its question mark, of what means something. */
export type Query = Readonly<Record<string, string>>;
type Chosen = { readonly raw: Query };
type Order = { readonly href: string; readonly direction?: "ascending" | "descending" };

/** A text of an address, without what stands around it; what is longer than anybody types is cut. */
export const textIn = (value: string | string[] | undefined): string | undefined => (typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 300) : undefined);

/** Which one of some an address names. */
export const namedBy = <Key extends string>(slugs: Readonly<Record<Key, string | undefined>>, slug: string | undefined): Key | undefined =>
  slug === undefined ? undefined : (Object.keys(slugs) as Key[]).find((key) => slugs[key] === slug);

export const present = (raw: Readonly<Record<string, string | undefined>>): Query => Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** The addresses of a list that is read by key. `raw`: what its reader chose. */
export function addressesOf(folder: string) {
  const withQuery = (query: Query, path = folder): string => [path, new URLSearchParams(query).toString()].filter(Boolean).join("?");
  return {
    withQuery,

    /** The same list at another place. Undefined when there is no such place. */
    addressOf: ({ raw }: Chosen, place: "apres" | "avant", at: string | null): string | undefined => (at === null ? undefined : withQuery({ ...raw, [place]: at })),

    /** The same list without some of what narrows it. */
    without: ({ raw }: Chosen, ...names: readonly string[]): string => withQuery(Object.fromEntries(Object.entries(raw).filter(([name]) => !names.includes(name)))),

    /** A column's order: the other way where the list is in it (`descending` or not; null: in another one), else the one that it is read in at `first`. */
    orderedBy: ({ raw }: Chosen, slug: string, { descending, first }: { descending: boolean | null; first: boolean }): Order => ({
      href: withQuery({ ...raw, tri: slug, ordre: (descending === null ? first : !descending) ? "decroissant" : "croissant" }),
      ...(descending !== null && { direction: descending ? "descending" : "ascending" }),
    }),
  };
}
