import { z } from "zod";

export const billIdSchema = z.object({ billId: z.uuid() });

export const accountIdSchema = z.object({ accountId: z.uuid() });
