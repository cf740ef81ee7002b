import { z } from "zod";

export const billIdSchema = z.object({ billId: z.uuid() });
