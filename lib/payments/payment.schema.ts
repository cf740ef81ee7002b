import { z } from "zod";
import { isDayOfCentury } from "@/lib/kernel/dates";
import { line } from "@/lib/kernel/typed-text";
import { paymentMeans } from "./payment";

export const dropReasonMaxCharacters = 500;

/** Whether it is to come depends on where the organisation is. */
const day = z.string().trim().min(1).refine(isDayOfCentury, "notDate");
/** What PayFiP takes for an address: 6 to 80 characters. */
export const payerEmailSchema = z.string().trim().toLowerCase().min(1).pipe(z.email()).pipe(z.string().min(6).max(80));

const id = z.string().min(1).pipe(z.uuid());
export const paymentIdSchema = z.object({ paymentId: id });
export const billIdSchema = z.object({ billId: id });

/** What stands on a paper bill. The amount stays as it was typed: how many decimals it may have depends on the bill. */
export const findBillSchema = z.object({ reference: line(60), amount: line(30) });
export const guestPaymentSchema = z.object({ billId: id, key: z.string().min(1).max(200), email: payerEmailSchema });
export const notificationSchema = z.object({ idOp: z.string().min(1).max(100) });

const payment = { billId: id, paidOn: day, means: z.string().min(1).pipe(z.enum(paymentMeans)) };
export const declarePaymentSchema = z.object(payment);
export const recordPaymentSchema = z.object(payment);
export const dropDeclarationSchema = paymentIdSchema.extend({ reason: line(dropReasonMaxCharacters) });
