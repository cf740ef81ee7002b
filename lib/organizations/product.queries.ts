import type { PayfipProduct } from "@/lib/kernel/payfip-product";
import { Refusal } from "@/lib/kernel/refusal";
import { payfipProducts } from "@/lib/platform/payfip-products";
import type { Scope } from "@/lib/platform/scope";
import { loadProduct } from "./load-product";
import { mayChangeSettings } from "./organization.policy";

/** The products that have a PayFiP number of their own, by code. Throws the refusal `forbidden` for all but administrators. */
export async function products({ actor, read }: Scope): Promise<readonly PayfipProduct[]> {
  if (!mayChangeSettings(actor)) throw new Refusal("forbidden", "forbidden");
  return [...(await read(payfipProducts)).values()];
}

/** One of them. Throws the refusal `notFound` where there is none, and for all but administrators. */
export async function productPage(scope: Scope, code: string): Promise<PayfipProduct> {
  const product = mayChangeSettings(scope.actor) ? await loadProduct(scope, { code }) : null;
  if (product === null) throw new Refusal("not-found", "notFound");
  return product;
}
