import { addProduct } from "@/lib/organizations/add-product";
import { changeProduct } from "@/lib/organizations/change-product";
import { productText } from "@/lib/organizations/organization";
import { productPage, products } from "@/lib/organizations/product.queries";
import { removeProduct } from "@/lib/organizations/remove-product";
import { people } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { withPayfip } from "./settings-desk";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
afterEach(() => world.as("admin").commit(({ tx }) => tx.payfipProduct.deleteMany()));

describe("a product's PayFiP number", () => {
  const water = { code: "EAU", name: "Eau et assainissement", payfipNumber: "001972" };
  const known = () => withPayfip(world, ["MAIRIE DE DEMONSTRATION", "EAU"]);
  const add = (scope = known()) => addProduct(scope, { ...water, payfipConfirmed: water.payfipNumber });
  const seen = productText(water);
  const acts = () => world.as("admin").read((tx) => tx.event.findMany({ where: { type: { startsWith: "organization.product" } }, orderBy: { id: "asc" }, select: { type: true, payload: true } }));
  const told = async () => (await world.mails()).filter(({ template }) => template === "payfip-product-changed").map(({ recipient, params }) => ({ recipient, params }));

  it("is asked of PayFiP, shown with the names found, and written once that number is confirmed", async () => {
    const typed = { code: " eau", name: "Eau  et assainissement ", payfipNumber: "001 972" };
    await expect(addProduct(known(), typed)).rejects.toMatchObject({ code: "organization.payfipToConfirm", field: "payfipConfirmed", params: { number: "001972", names: "MAIRIE DE DEMONSTRATION, EAU" } });
    await expect(addProduct(known(), { ...typed, payfipConfirmed: "001964" })).rejects.toMatchObject({ code: "organization.payfipToConfirm" });
    await expect(addProduct(withPayfip(world, null), { ...typed, payfipConfirmed: "001972" })).rejects.toMatchObject({ code: "organization.payfipUnknown", field: "payfipNumber" });
    expect(await products(world.as("admin"))).toEqual([]);
    await addProduct(withPayfip(world, "down"), { ...typed, payfipConfirmed: "001972" });
    expect(await products(world.as("admin"))).toEqual([water]);
  });

  it("is one for a code, in its organisation", async () => {
    await add();
    await expect(addProduct(known(), { ...water, code: "eau" })).rejects.toMatchObject({ code: "organization.productUsed", field: "code" });
    expect((await Promise.allSettled([addProduct(known(), { ...water, code: "RS", payfipConfirmed: "001972" }), addProduct(known(), { ...water, code: "RS", payfipConfirmed: "001972" })])).map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await products({ ...world.as("agentProvince", "province"), actor: { accountId: people.agentProvince.id, roles: ["administrator"] } })).toEqual([]);
  });

  it("is changed and removed with what it was before, told to every administrator; another name is told to nobody", async () => {
    const [before, mails] = [(await acts()).length, (await told()).length];
    await add();
    await changeProduct(withPayfip(world, "down"), { ...water, name: "Eau", seen });
    await expect(changeProduct(known(), { ...water, name: "Eau", payfipNumber: "001999", seen: productText({ ...water, name: "Eau" }) })).rejects.toMatchObject({ code: "organization.payfipToConfirm" });
    await changeProduct(known(), { ...water, name: "Eau", payfipNumber: "001999", payfipConfirmed: "001999", seen: productText({ ...water, name: "Eau" }) });
    await removeProduct(known(), { code: "EAU", seen: productText({ name: "Eau", payfipNumber: "001999" }) });
    expect(await products(world.as("admin"))).toEqual([]);
    expect((await acts()).slice(before)).toEqual([
      { type: "organization.product-added", payload: { code: "EAU", name: "Eau et assainissement", before: {}, after: { name: "Eau et assainissement", payfipNumber: "001972" } } },
      { type: "organization.product-changed", payload: { code: "EAU", name: "Eau", before: { name: "Eau et assainissement", payfipNumber: "001972" }, after: { name: "Eau", payfipNumber: "001972" } } },
      { type: "organization.product-changed", payload: { code: "EAU", name: "Eau", before: { name: "Eau", payfipNumber: "001972" }, after: { name: "Eau", payfipNumber: "001999" } } },
      { type: "organization.product-removed", payload: { code: "EAU", name: "Eau", before: { name: "Eau", payfipNumber: "001999" }, after: {} } },
    ]);
    expect((await told()).slice(mails)).toEqual([["none", "001972", "Eau et assainissement (EAU)"], ["001972", "001999", "Eau (EAU)"], ["001999", "none", "Eau (EAU)"]]
      .map(([was, is, product]) => ({ recipient: people.admin.email, params: { product, before: was, after: is, by: people.admin.name } })));
  });

  it("that a colleague changed since the form was shown stays as it is", async () => {
    await add();
    await changeProduct(known(), { ...water, name: "Eau", seen });
    await expect(changeProduct(known(), { ...water, name: "Assainissement", seen })).rejects.toMatchObject({ code: "changedMeanwhile" });
    await expect(removeProduct(known(), { code: "EAU", seen })).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect(await productPage(world.as("admin"), "EAU")).toEqual({ ...water, name: "Eau" });
  });

  it("belongs to administrators alone, reading included", async () => {
    await add();
    for (const scope of [world.as("agent"), world.as("citoyen"), world.as(null)]) {
      await expect(add(scope)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(changeProduct(scope, { ...water, seen })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(removeProduct(scope, { code: "EAU", seen })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(products(scope)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(productPage(scope, "EAU")).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  it.each([["code", "", "too_small"], ["code", "EAUX2", "notProductCode"], ["code", "É", "notProductCode"], ["name", " ", "too_small"], ["payfipNumber", "", "too_small"], ["payfipNumber", "1964", "notSixDigits"]])(
    "refuses %s « %s »", async (name, value, why) => {
      const refused = await addProduct(known(), { ...water, [name]: value }).catch((error: unknown) => error as { issues: { path: string[]; code: string; message: string }[] });
      expect(refused).toMatchObject({ issues: expect.arrayContaining([expect.objectContaining({ path: [name] })]) });
      expect([(refused as { issues: { code: string }[] }).issues[0]?.code, (refused as { issues: { message: string }[] }).issues[0]?.message]).toContain(why);
    });
});
