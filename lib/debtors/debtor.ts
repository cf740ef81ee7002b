import { wordsOf } from "@/lib/kernel/search-words";

/** Someone whom the organisation bills, as people read it. */
export type DebtorFacts = {
  readonly id: string;
  readonly customerNumber: string | null;
  readonly lastName: string;
  readonly firstName: string | null;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly email: string | null;
};

/** « Camille Citoyen ». */
export const debtorName = ({ firstName, lastName }: Pick<DebtorFacts, "firstName" | "lastName">): string => [firstName, lastName].filter(Boolean).join(" ");

/** Last name first, lower case, without accents: the order of lists. */
export const sortNameOf = ({ firstName, lastName }: Pick<DebtorFacts, "firstName" | "lastName">): string =>
  [lastName, firstName].filter(Boolean).join(" ").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().slice(0, 120);

/** An account as far as it matters here: who it belongs to has proven its address, or has not yet. */
export type AccountStanding = { readonly state: string; readonly emailVerified: Date | null };

/**
 * Someone reads bills with it, or did: it is active, or was before it had to be activated again. One that was only prepared has never been seen by
 * anybody, and a closed one opens nothing any more.
 */
export const isLive = (account: AccountStanding | null): boolean => account !== null && account.state !== "closed" && (account.state === "active" || account.emailVerified !== null);

/** The words under which a debtor is found: names, customer number and addresses. */
export const debtorWords = (debtor: Pick<DebtorFacts, "firstName" | "lastName" | "customerNumber" | "email"> & { readonly proposedEmail?: string | null }): string[] =>
  wordsOf([debtor.lastName, debtor.firstName, debtor.customerNumber, debtor.email, debtor.proposedEmail].filter((text): text is string => Boolean(text)));

/** « n•••@d•••.test »: enough to recognise one's own address, too little to learn someone else's. */
export function maskedEmail(email: string): string {
  const [name = "", domain = ""] = email.split("@");
  const end = domain.slice(domain.lastIndexOf("."));
  return `${name.slice(0, 1)}•••@${domain.slice(0, 1)}•••${end}`;
}

/** A number or a reference as it is compared: letters and digits alone, without accents, in lower case. */
export const bareReference = (typed: string): string => typed.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** A one-time code: eight digits, fifteen minutes, five tries. */
export const claimCode = { digits: 8, minutes: 15, tries: 5 } as const;
/** How long a claim waits for its address to be proven, in days. */
export const claimDays = 30;
