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

/** asked (until the address is proven), open (the one bill is seen), confirmed (the debtor is attached) or dropped. */
export const claimStates = ["asked", "open", "confirmed", "dropped"] as const;
export type ClaimState = (typeof claimStates)[number];
