import { addressOf, sectionAt, typedIn } from "@/app/[tenant]/gestion/parametres/sections";
import { ChangeHostForm } from "@/app/[tenant]/gestion/parametres/adresse/change-host.form";
import { ColorSample, LogoSection, PayfipCheck } from "@/app/[tenant]/gestion/parametres/settings-parts";
import { SettingsForm } from "@/app/[tenant]/gestion/parametres/settings.form";
import { ProductSection } from "@/app/[tenant]/gestion/parametres/paiement/produits/product-parts";
import { AddProductForm, ChangeProductForm, RemoveProductForm } from "@/app/[tenant]/gestion/parametres/paiement/produits/product.form";
import { LanguageSwitch } from "@/app/_ui/layout/language-switch";
import { changeableOf, productText, sectionNames, settingsText } from "@/lib/organizations/organization";
import { changeProductSchema, removeProductSchema, settingsSchemas } from "@/lib/organizations/organization.schema";
import { organizations } from "@/prisma/world/people";
import { drawnPiece, textOf } from "@/tests/support/drawn";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, push: () => undefined }), usePathname: () => "/gestion/parametres" }));
jest.mock("@/app/_web/client-words", () => ({ ClientWords: ({ children }: { children: unknown }) => children }));
jest.mock("@/app/[tenant]/gestion/parametres/settings.actions", () => ({ changeSettingsAction: async () => ({}), changeLogoAction: async () => ({}), removeLogoAction: async () => ({}) }));

jest.mock("@/app/[tenant]/gestion/parametres/adresse/change-host.action", () => ({ changeHostAction: async () => ({}) }));
jest.mock("@/app/[tenant]/gestion/parametres/paiement/produits/product.actions", () => ({ addProductAction: async () => ({}), changeProductAction: async () => ({}), removeProductAction: async () => ({}) }));

const settings = changeableOf(organizations.mairie);

describe.each(sectionNames)("the page of « %s »", (section) => {
  const values = typedIn(section, settings, "fr");
  /** What a browser sends of the form as it is drawn. */
  const sent = (html: string): Record<string, string> => {
    const tags = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => ({ name: /name="([^"]*)"/.exec(tag)?.[1] ?? "", type: /type="([^"]*)"/.exec(tag)?.[1] ?? "text", value: /value="([^"]*)"/.exec(tag)?.[1] ?? "", checked: tag.includes('checked=""') }));
    const kept = tags.filter(({ type, checked }) => !["checkbox", "radio"].includes(type) || checked).map(({ name, value }) => [name, value.replaceAll("&quot;", '"')] as const);
    const selects = [...html.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)].map(([, name = "", options = ""]) => [name, /<option(?=[^>]*selected="")[^>]*value="([^"]*)"/.exec(options)?.[1] ?? ""] as const);
    return Object.fromEntries([...kept, ...selects]);
  };

  it("has an address of its own", () => expect(sectionAt(addressOf(section).split("/").at(-1) ?? "")).toBe(section));

  it("sends back, untouched and without JavaScript, the settings that it shows", () => {
    const parsed = settingsSchemas[section].parse(sent(drawnPiece(SettingsForm, { section, values })));
    expect(settingsText(section, parsed as never)).toBe(settingsText(section, settings));
    expect(parsed).toMatchObject({ seen: settingsText(section, settings) });
  });
});

it("an address that names no section leads nowhere", () => expect(["", "toString", "identity"].map(sectionAt)).toEqual([undefined, undefined, undefined]));

it("the box that confirms another PayFiP number is not there before PayFiP was asked", () => {
  expect(drawnPiece(SettingsForm, { section: "payment", values: typedIn("payment", settings, "fr") })).not.toContain("payfipConfirmed");
  const asked = drawnPiece(SettingsForm, { section: "payment", values: { ...typedIn("payment", settings, "fr"), payfipNumber: "123 456", payfipConfirmed: "" } });
  expect(asked).toMatch(/<input(?=[^>]*name="payfipConfirmed")(?=[^>]*value="123456")[^>]*>/);
});

it("the box that confirms another address is not there before it was asked for, and stands for that address alone", () => {
  expect(drawnPiece(ChangeHostForm, { host: "mairie.localhost" })).not.toContain("hostConfirmed");
  const asked = drawnPiece(ChangeHostForm, { host: "mairie.localhost", typed: { host: "https://Factures.demo.test/", hostConfirmed: "" } });
  expect(asked).toMatch(/<input(?=[^>]*name="hostConfirmed")(?=[^>]*value="factures.demo.test")[^>]*>/);
});

describe("what PayFiP answers", () => {
  const check = (answer: Parameters<typeof PayfipCheck>[0]["checked"]) => textOf(drawnPiece(PayfipCheck, { number: "001964", checked: answer }));
  it("is asked for by a link, and not where there is no number", () => {
    expect(drawnPiece(PayfipCheck, { number: "001964", checked: null })).toContain("/gestion/parametres/paiement?verifier=oui");
    expect(drawnPiece(PayfipCheck, { number: null, checked: null })).toBe("");
  });

  it.each([
    [{ state: "known", names: ["MAIRIE DE DEMONSTRATION"] }, "sous le nom « MAIRIE DE DEMONSTRATION »"], [{ state: "known", names: [] }, "sans donner de nom"], [{ state: "unknown" }, "ne connaît pas le numéro 001964"],
    [{ state: "unreachable" }, "n’a pas pu être vérifié"], [{ state: "unchecked" }, "ne peut pas être vérifié"],
  ] as const)("is said in words: %j", (answer, words) => expect(check({ number: "001964", answer })).toContain(words));
});

describe("the products that have a number of their own", () => {
  const water = { code: "EAU", name: "Eau", payfipNumber: "001972" };
  it("are listed with a way to each, and said to be none where there is none", () => {
    const html = drawnPiece(ProductSection, { products: [water] });
    for (const words of ["/gestion/parametres/paiement/produits/EAU", "001972", "/gestion/parametres/paiement/produits/nouveau"]) expect(html).toContain(words);
    expect(textOf(drawnPiece(ProductSection, { products: [] }))).toContain("Aucun produit n’a de numéro à lui");
  });

  it("are sent back, untouched and without JavaScript, as they are shown; the box that confirms a number comes once PayFiP was asked", () => {
    const values = Object.fromEntries([...drawnPiece(ChangeProductForm, { product: water }).matchAll(/<input(?=[^>]*name="([^"]*)")(?=[^>]*value="([^"]*)")/g)].map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]));
    expect(changeProductSchema.parse(values)).toEqual({ ...water, seen: productText(water) });
    expect(removeProductSchema.parse({ code: water.code, seen: productText(water) })).toBeTruthy();
    expect(drawnPiece(RemoveProductForm, { product: water })).toContain('value="EAU"');
    expect(drawnPiece(AddProductForm, {})).not.toContain("payfipConfirmed");
  });
});

it("the colour is shown under white words, by no style attribute", () => {
  const html = drawnPiece(ColorSample, { color: "#1d4f91", name: "Mairie" });
  expect(html).toContain('fill="#1d4f91"');
  expect(html).not.toContain("style=");
});

it("a logo is removed only where there is one, after it was asked again", () => {
  expect(drawnPiece(LogoSection, { hasLogo: true })).toContain("/gestion/parametres/identite/retirer-logo");
  expect(drawnPiece(LogoSection, { hasLogo: false })).not.toContain("retirer-logo");
});

describe("the choice of language", () => {
  it("offers what the organisation offers, and is not there where there is nothing to choose", () => {
    const shown = (languages: readonly ("fr" | "en")[]) => drawnPiece(LanguageSwitch, { action: "/", languages, current: "fr" });
    expect(shown(["fr", "en"])).toContain('value="en"');
    expect(shown(["fr"])).toBe("");
  });
});
