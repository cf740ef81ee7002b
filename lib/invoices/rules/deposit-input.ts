import type { DateText } from "@/lib/kernel/dates";
import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";

/** Fields of the deposit form as they stand, « » where nothing is typed. `receivingService`: the code of the chosen service, or what was typed in its place. */
export type TypedDeposit = Readonly<Record<
  "kind" | "number" | "issuedOn" | "dueOn" | "currency" | "net" | "tax" | "gross" | "creditedNumber" | "orderReference" | "receivingService", string
>>;

/** What a deposit is checked against. */
export type DepositToCheck = {
  readonly typed: TypedDeposit;
  /** What was read in the file; null: not read yet, or nothing to read. */
  readonly reading: InvoiceReading | null;
  /** Null as long as none is chosen. */
  readonly establishment: { readonly scheme: IdentifierScheme; readonly identifier: string; readonly name: string } | null;
  readonly organization: {
    readonly requiresOrder: boolean;
    readonly requiresService: boolean;
    /** Those in use. */
    readonly services: readonly { readonly code: string; readonly requiresOrder: boolean }[];
  };
  /** Today, where the organisation is. */
  readonly now: DateText;
  /** This establishment has deposited that number. */
  readonly numberUsed: boolean;
  /** Another establishment of the same supplier has. */
  readonly sameNumberElsewhere: boolean;
  /** The number of the credited invoice is none that this establishment has deposited. */
  readonly creditedUnknown: boolean;
  /** Of the chosen RIB, bare. */
  readonly iban: string | null;
};
