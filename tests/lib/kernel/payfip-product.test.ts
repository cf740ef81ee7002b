import { payfipNumberOf, productCodeIn, productCodeOf } from "@/lib/kernel/payfip-product";

it.each([["eau", "EAU"], [" RS ", "RS"], ["01", "01"], ["EAUX2", null], ["", null], ["É", null], ["R-S", null]])("the code of a product, « %s », is read as %s", (text, code) => {
  expect(productCodeIn(text)).toBe(code);
});

it.each([
  [null, "2015-RS-00-8001516", "RS"], [null, "2026-eau-02-7", "EAU"], ["BUS", "2015-RS-00-8001516", "BUS"],
  [null, "2015-001-001078", null], [null, "RS-00-8001516", null], [null, "2026-RS-00-7-1", null], [null, "2026-PISCINE-00-7", null], [null, "2026 RS 00 7", null],
])("a bill whose file says %s, with the reference « %s », is of the product %s", (productCode, reference, code) => {
  expect(productCodeOf({ productCode, reference })).toBe(code);
});

describe("the number under which a bill is paid", () => {
  const products = new Map([["RS", { code: "RS", name: "Restauration scolaire", payfipNumber: "001972" }]]);
  const meals = { payfipNumber: null, productCode: null, reference: "2026-RS-00-7" };

  it("is the one that its file gives, then its product's, then the organisation's", () => {
    expect(payfipNumberOf({ ...meals, payfipNumber: "000001" }, products, "001964")).toEqual({ number: "000001", of: "bill" });
    expect(payfipNumberOf(meals, products, "001964")).toEqual({ number: "001972", of: "product" });
    expect(payfipNumberOf({ ...meals, productCode: "EAU" }, products, "001964")).toEqual({ number: "001964", of: "organization" });
  });

  it("is missing where nobody has one, and its product's where the organisation has none", () => {
    expect(payfipNumberOf(meals, new Map(), null)).toBeNull();
    expect(payfipNumberOf(meals, products, null)).toEqual({ number: "001972", of: "product" });
  });
});
