/** A product: a kind of debt (meals at school, water) for which PayFiP knows an organisation by a number of its own, one per product and contract. */
export type PayfipProduct = { readonly code: string; readonly name: string; readonly payfipNumber: string };
/** By their codes. */
export type PayfipProducts = ReadonlyMap<string, PayfipProduct>;

/** A product's code as billing software writes it (`CodProdLoc` of a PES): four letters or figures at most. The case of its letters counts for nothing. */
export const productCodePattern = /^[A-Za-z0-9]{1,4}$/;

/** The code that a text is, in capitals. Null: it is none. */
export function productCodeIn(text: string): string | null {
  const code = text.trim();
  return productCodePattern.test(code) ? code.toUpperCase() : null;
}

/** The printed reference of a roll, « 2015-RS-00-8001516 »: year, product, period and number. */
const ofRoll = /^\d{4}-([A-Za-z0-9]{1,4})-\d{2}-\d+$/;

/** A bill as far as its product goes. `productCode`: what its file says. */
type Debt = { readonly productCode: string | null; readonly reference: string };

/** A bill's product: the one that its file names, else the one that its printed reference does. Null: neither names any. */
export const productCodeOf = ({ productCode, reference }: Debt): string | null => productCode ?? productCodeIn(ofRoll.exec(reference)?.[1] ?? "");

/** A number of PayFiP, and whose it is. */
export type PayfipNumber = { readonly number: string; readonly of: "bill" | "product" | "organization" };

/** The number under which a bill is paid: the one that its file gives, else its product's, else the organisation's. Null: there is none. */
export function payfipNumberOf(bill: Debt & { readonly payfipNumber: string | null }, products: PayfipProducts, ofOrganization: string | null): PayfipNumber | null {
  if (bill.payfipNumber !== null) return { number: bill.payfipNumber, of: "bill" };
  const product = products.get(productCodeOf(bill) ?? "");
  if (product) return { number: product.payfipNumber, of: "product" };
  return ofOrganization === null ? null : { number: ofOrganization, of: "organization" };
}
