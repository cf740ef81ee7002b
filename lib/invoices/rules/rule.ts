import { einvoiceProfiles, type Einvoice, type EinvoiceProfile } from "@/lib/kernel/einvoice";
import type { Finding } from "@/lib/kernel/finding";
import type { ReasonCode } from "../invoice";
import type { Figures } from "./figures";

/** What stood and what was expected, for the words. A name that ends in `amount` or `rate` holds a decimal, in `date` a day; the rest is text: see spoken-params.ts. */
export type Params = Readonly<Record<string, string>>;

/** Where a rule fails. `place`: which line or group, from 1; null for the document. */
export type Failure = { readonly place: number | null; readonly params: Params };

/** A rule of EN 16931 under its official identifier. `from`: the least profile that it holds for. */
export type Rule = {
  readonly id: string;
  readonly terms: readonly string[];
  /** What a refusal for it would carry in the French life cycle. */
  readonly reason: ReasonCode;
  readonly from: EinvoiceProfile;
  readonly weight: Finding["weight"];
  readonly failures: (einvoice: Einvoice, figures: Figures) => Iterable<Failure>;
};

/** A rule's identifier, the terms that it is about (« BT-112 BT-110 ») and its reason; `weight` is `warning` unless it says otherwise. */
export type About = { readonly id: string; readonly terms: string; readonly reason: ReasonCode; readonly from?: EinvoiceProfile; readonly weight?: Finding["weight"] };

/** Whether it fails, and with which params. */
type Verdict = boolean | Params;

const ruleAbout = ({ id, terms, reason, from = "basic-wl", weight = "warning" }: About, failures: Rule["failures"]): Rule =>
  ({ id, terms: terms.split(" "), reason, from, weight, failures });

/** A rule of the whole document. */
export const documentRule = (about: About, fails: (einvoice: Einvoice, figures: Figures) => Verdict): Rule =>
  ruleAbout(about, (einvoice, figures) => {
    const verdict = fails(einvoice, figures);
    return verdict === false ? [] : [{ place: null, params: verdict === true ? {} : verdict }];
  });

/** A rule of each group of a kind: its places are theirs in the document, from 1. */
export const groupRule = <Group>(
  about: About,
  groups: (einvoice: Einvoice, figures: Figures) => readonly Group[],
  fails: (group: Group, figures: Figures, einvoice: Einvoice) => Verdict,
): Rule =>
  ruleAbout(about, function* (einvoice, figures) {
    for (const [index, group] of groups(einvoice, figures).entries()) {
      const verdict = fails(group, figures, einvoice);
      if (verdict !== false) yield { place: index + 1, params: verdict === true ? {} : verdict };
    }
  });

/** A rule of each line, from the profile BASIC on: the lesser ones have none. */
export const lineRule = (about: About, fails: (line: Einvoice["lines"][number], figures: Figures) => Verdict): Rule =>
  groupRule({ from: "basic", ...about }, ({ lines }) => lines, fails);

/** Whether a file of that profile promises what a rule is about. A profile that is not known is held to the whole norm. */
export const holdsFor = (profile: EinvoiceProfile | null, { from }: Rule): boolean =>
  profile === null || einvoiceProfiles.indexOf(profile) >= einvoiceProfiles.indexOf(from);

const shownCharacters = 40;
/** A text of the file as a sentence can hold it. */
export const shown = (text: string): string => (text.length > shownCharacters ? `${text.slice(0, shownCharacters - 1)}…` : text);

/** Whether the file says nothing there. */
export const isAbsent = (text: string | null | undefined): boolean => !text?.trim();
