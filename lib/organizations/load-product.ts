import type { PayfipProduct } from "@/lib/kernel/payfip-product";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { productText } from "./organization";

const productIn = (tx: Tx, code: string): Promise<PayfipProduct | null> => tx.payfipProduct.findFirst({ where: { code }, select: { code: true, name: true, payfipNumber: true } });

/** The subject of every act on a product. Null where this organisation has none such. */
export const loadProduct = ({ read }: Scope, { code }: { code: string }): Promise<PayfipProduct | null> => read((tx) => productIn(tx, code));

/** Within a commit: a product as the form was shown with it. Throws `changedMeanwhile` where a colleague changed or removed it since. */
export async function productAsSeen(tx: Tx, { code, seen }: { code: string; seen: string }): Promise<PayfipProduct> {
  const product = await productIn(tx, code);
  if (product === null || productText(product) !== seen) throw new Refusal("conflict", "changedMeanwhile");
  return product;
}
