/** Another import put the same bill online between the look and the writing. */
export class BillMeanwhile extends Error {
  constructor() {
    super("a bill was put online by someone else meanwhile");
  }
}

/** Classes of SQLSTATE that are about the values of a row: data exception, and integrity constraint violation. */
const aboutValues = /^(22|23)/;
type DatabaseError = { readonly meta?: { readonly driverAdapterError?: { readonly cause?: { readonly originalCode?: string } } } };

/** The line itself is to blame, and others can be written: not the database, the disk or the network, for which the job comes back. */
export const isLineFault = (error: unknown): boolean =>
  error instanceof BillMeanwhile || aboutValues.test((error as DatabaseError | null)?.meta?.driverAdapterError?.cause?.originalCode ?? "");
