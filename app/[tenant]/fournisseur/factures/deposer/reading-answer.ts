import type { Filling } from "@/lib/invoices/deposit-filling";
import type { DraftValues } from "@/lib/invoices/draft";
import type { Report } from "./report";

/** What the page is told of a file and of its form: what the file offers, the form with it, and what was found. */
export type ReadingAnswer = { readonly filling: Filling; readonly values: DraftValues; readonly report: Report | null };
