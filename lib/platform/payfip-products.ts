import type { PayfipProducts } from "@/lib/kernel/payfip-product";
import type { Tx } from "./db";

/** The organisation's products that have a number of their own at PayFiP: a few, read by whoever shows or pays a bill. */
export async function payfipProducts(tx: Tx): Promise<PayfipProducts> {
  const rows = await tx.payfipProduct.findMany({ select: { code: true, name: true, payfipNumber: true }, orderBy: { code: "asc" } });
  return new Map(rows.map((row) => [row.code, row]));
}
