import { maskedIban } from "@/lib/kernel/iban";

/** A RIB says where an establishment's invoices are paid to. */
export const ribStates = ["to-verify", "verified", "refused", "withdrawn"] as const;
export type RibState = (typeof ribStates)[number];

/**
 * Every move that a RIB can make, and none other. `refuse`: also once it was verified, as long as it is not paid to yet; `set-aside`: as soon as it is, and
 * as long. `replace`: a change of it was confirmed, or it was changed before it was confirmed itself.
 */
export const ribMoves = {
  verify: { from: ["to-verify"], to: "verified" },
  refuse: { from: ["to-verify", "verified"], to: "refused" },
  "set-aside": { from: ["verified", "withdrawn"], to: "refused" },
  withdraw: { from: ["to-verify", "verified"], to: "withdrawn" },
  replace: { from: ["to-verify", "verified"], to: "withdrawn" },
} as const satisfies Record<string, { from: readonly RibState[]; to: RibState }>;
export type RibMove = keyof typeof ribMoves;

export const canMove = (move: RibMove, state: RibState): boolean => (ribMoves[move].from as readonly RibState[]).includes(state);

/** Those that an establishment has: an account stands once among them, and one of them is the default. New invoices are deposited with one of them. */
export const livingStates = ["to-verify", "verified"] as const satisfies readonly RibState[];
export const isLiving = (state: RibState): boolean => (livingStates as readonly RibState[]).includes(state);
/** As many as an establishment may have at once. */
export const livingMost = 20;

/** What a payment asks of a RIB. `coolingUntil`: the instant from which it is paid to; null for one that was never confirmed. */
export type PayableRib = { readonly state: RibState; readonly coolingUntil: Date | null };
export type NotPayable = "to-verify" | "cooling" | "refused" | "withdrawn";

/**
 * Why nothing is paid to a RIB at an instant; null when it is paid to. An invoice keeps the RIB that it was deposited with: one that was withdrawn
 * once its cooling was over is still paid to for those invoices; one that was withdrawn before never is.
 */
export function notPayable({ state, coolingUntil }: PayableRib, now: Date): NotPayable | null {
  if (state === "to-verify" || state === "refused") return state;
  if (coolingUntil === null) return "withdrawn";
  return coolingUntil > now ? "cooling" : null;
}

/** True when an invoice that was deposited with this RIB can be paid at that instant. */
export const payable = (rib: PayableRib, now: Date): boolean => notPayable(rib, now) === null;

/** A RIB as everybody who may see it reads it: its IBAN is masked. */
export type RibView = PayableRib & {
  readonly id: string;
  readonly label: string | null;
  readonly holder: string;
  readonly maskedIban: string;
  readonly bic: string;
  readonly isDefault: boolean;
};
type RibRow = Omit<RibView, "maskedIban" | "state"> & { readonly iban: string; readonly state: string };

/** The columns of a row, with its IBAN masked. */
export const ribView = ({ id, label, holder, iban, bic, isDefault, coolingUntil, state }: RibRow): RibView =>
  ({ id, label, holder, maskedIban: maskedIban(iban), bic, isDefault, coolingUntil, state: state as RibState });

/** What a person calls it: the label that they gave it, else its masked IBAN. */
export const ribName = ({ label, maskedIban: iban }: Pick<RibView, "label" | "maskedIban">): string => label ?? iban;

/** Of these, those in which a change differs from what it takes the place of, in the order in which to say them. */
export const changeableFacts = ["iban", "bic", "holder", "label"] as const;
export type ChangeableFact = (typeof changeableFacts)[number];
type Facts = { readonly iban: string; readonly bic: string; readonly holder: string; readonly label: string | null };

export const changedFacts = (before: Facts, after: Facts): ChangeableFact[] => changeableFacts.filter((fact) => before[fact] !== after[fact]);

/**
 * What an agent should know before confirming. `holder`: its name is not the establishment's; `bic-country`: bank and account are of two countries;
 * `same-iban`: another establishment has the same account; `team-changed`: a manager is none any more, or the requester joined the establishment, not long ago.
 */
export const ribWarnings = ["new-account", "email-changed", "holder", "bic-country", "same-iban", "team-changed"] as const;
export type RibWarning = (typeof ribWarnings)[number];
/** How young an account is new, and how long a change of address, or of the establishment's people, is recent, in days. */
export const warningDays = { account: 7, email: 30, team: 30 } as const;

const legalForms = new Set(["sa", "sas", "sasu", "sarl", "eurl", "eirl", "ei", "sci", "scop", "snc", "selarl", "ste", "societe", "ets", "etablissements", "entreprise", "m", "mme", "monsieur", "madame"]);
const linking = new Set(["a", "au", "aux", "d", "de", "des", "du", "et", "l", "la", "le", "les"]);
/** The words that tell names apart: « Sté Papeterie du Centre SARL » is « papeterie centre ». */
const tellingWords = (name: string): string[] =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !legalForms.has(word) && !linking.has(word));

/** True when neither name holds all the words of the other: the account is perhaps somebody else's. */
export function namesDiffer(holder: string, establishment: string): boolean {
  const [one, other] = [tellingWords(holder), tellingWords(establishment)];
  const within = (few: string[], many: string[]) => few.length > 0 && few.every((word) => many.includes(word));
  return !within(one, other) && !within(other, one);
}

/** Digits that say which telephone is called: a prefix of a country or a zero in front makes no difference. */
const callDigits = (text: string): string => text.replace(/\D/g, "").slice(-9).replace(/^0+/, "");

/** True when what the request says holds the number: an impostor answers the number that they gave. */
export function saysNumber(words: readonly (string | null)[], calledNumber: string): boolean {
  const called = callDigits(calledNumber);
  return called.length >= 6 && words.some((text) => (text ?? "").replace(/\D/g, "").includes(called));
}
