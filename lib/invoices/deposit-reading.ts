import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import type { Scope } from "@/lib/platform/scope";
import { depositChoices, type DepositChoices } from "./deposit-choices.queries";
import { filledIn, fillingOf, type Filling } from "./deposit-filling";
import { withUsualRib } from "./deposit-start";
import type { DraftValues } from "./draft";
import { readUpload } from "./read-upload";

/** What a file offers for the form, and the form's values with it in the empty fields. */
export type DepositReading = { readonly filling: Filling; readonly values: DraftValues; readonly unreadable: InvoiceReading["unreadable"] };

/** Choices as filling them asks: those of the person, and the currencies of the organisation. */
export const fillingChoices = ({ organization: { currencies } }: Scope, choices: DepositChoices) => ({ ...choices, currencies });

/**
 * Reads a kept file of the person for the form of a deposit. `only: "xml"`: what its data say, at once; else also what its pages seem to say. Throws what
 * `readUpload` refuses.
 */
export async function readDeposit(scope: Scope, { uploadId, values, only }: { uploadId: string; values: DraftValues; only?: "xml" }): Promise<DepositReading> {
  const [reading, choices] = await Promise.all([readUpload(scope, { uploadId, only }), depositChoices(scope)]);
  const filling = fillingOf(reading, fillingChoices(scope, choices));
  return { filling, values: withUsualRib(filledIn(values, filling), choices.ribs), unreadable: reading.unreadable };
}

/** A reader that is not warm costs more than most files: it is made ready while the person looks for theirs. */
export const warmReader = ({ ports: { pdf } }: Scope): void => pdf.warm();
