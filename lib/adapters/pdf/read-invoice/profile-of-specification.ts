import type { EinvoiceProfile } from "@/lib/kernel/einvoice";

/**
 * What each specification identifier (BT-24) promises, the first that fits. Factur-X and ZUGFeRD name their level; « #conformant# » marks an extension
 * of EN 16931, « #compliant# » a restriction of it (XRechnung, Peppol), which promises the whole core.
 */
const PROMISES: readonly (readonly [RegExp, EinvoiceProfile])[] = [
  [/[:#]minimum$/, "minimum"],
  [/[:#]basic-?wl$/, "basic-wl"],
  [/[:#]basic$/, "basic"],
  [/[:#](extended|extended-ctc-fr)$|#conformant#/, "extended"],
  [/^urn:cen\.eu:en16931:2017\b/, "en16931"],
  [/[:#](en16931|comfort)$/, "en16931"],
];

/** The profile of a specification, `null` for one that is not known. */
export function profileOfSpecification(specification: string | null): EinvoiceProfile | null {
  const written = specification?.toLowerCase() ?? "";
  return PROMISES.find(([pattern]) => pattern.test(written))?.[1] ?? null;
}
