import { NextIntlClientProvider } from "next-intl";
import { createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { addressOf, sectionAt, typedIn } from "@/app/[tenant]/gestion/parametres/sections";
import { ColorSample, LogoSection, PayfipCheck } from "@/app/[tenant]/gestion/parametres/settings-parts";
import { SettingsForm } from "@/app/[tenant]/gestion/parametres/settings.form";
import { LanguageSwitch } from "@/app/_ui/layout/language-switch";
import { messages } from "@/lib/i18n/words";
import { changeableOf, sectionNames, settingsText } from "@/lib/organizations/organization";
import { settingsSchemas } from "@/lib/organizations/organization.schema";
import { organizations } from "@/prisma/world/people";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, push: () => undefined }), usePathname: () => "/gestion/parametres" }));
jest.mock("@/app/_web/client-words", () => ({ ClientWords: ({ children }: { children: unknown }) => children }));
jest.mock("@/app/[tenant]/gestion/parametres/settings.actions", () => ({ changeSettingsAction: async () => ({}), changeLogoAction: async () => ({}), removeLogoAction: async () => ({}) }));

const problems: string[] = [];
function drawn<Props extends object>(piece: ComponentType<Props>, props: Props): string {
  const provided = { locale: "fr", messages: messages.fr, timeZone: "Europe/Paris", onError: (error: Error) => void problems.push(error.message) };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, provided as never, createElement(piece, props)));
}
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
afterEach(() => expect(problems.splice(0)).toEqual([]));

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
    const parsed = settingsSchemas[section].parse(sent(drawn(SettingsForm, { section, values })));
    expect(settingsText(section, parsed as never)).toBe(settingsText(section, settings));
    expect(parsed).toMatchObject({ seen: settingsText(section, settings) });
  });
});

it("an address that names no section leads nowhere", () => expect(["", "toString", "identity"].map(sectionAt)).toEqual([undefined, undefined, undefined]));

it("the box that confirms another PayFiP number is not there before PayFiP was asked", () => {
  expect(drawn(SettingsForm, { section: "payment", values: typedIn("payment", settings, "fr") })).not.toContain("payfipConfirmed");
  const asked = drawn(SettingsForm, { section: "payment", values: { ...typedIn("payment", settings, "fr"), payfipNumber: "123 456", payfipConfirmed: "" } });
  expect(asked).toMatch(/<input(?=[^>]*name="payfipConfirmed")(?=[^>]*value="123456")[^>]*>/);
});

describe("what PayFiP answers", () => {
  const check = (answer: Parameters<typeof PayfipCheck>[0]["checked"]) => textOf(drawn(PayfipCheck, { number: "001964", checked: answer }));
  it("is asked for by a link, and not where there is no number", () => {
    expect(drawn(PayfipCheck, { number: "001964", checked: null })).toContain("/gestion/parametres/paiement?verifier=oui");
    expect(drawn(PayfipCheck, { number: null, checked: null })).toBe("");
  });

  it.each([
    [{ state: "known", names: ["MAIRIE DE DEMONSTRATION"] }, "sous le nom « MAIRIE DE DEMONSTRATION »"], [{ state: "known", names: [] }, "sans donner de nom"], [{ state: "unknown" }, "ne connaît pas le numéro 001964"],
    [{ state: "unreachable" }, "n’a pas pu être vérifié"], [{ state: "unchecked" }, "ne peut pas être vérifié"],
  ] as const)("is said in words: %j", (answer, words) => expect(check({ number: "001964", answer })).toContain(words));
});

it("the colour is shown under white words, by no style attribute", () => {
  const html = drawn(ColorSample, { color: "#1d4f91", name: "Mairie" });
  expect(html).toContain('fill="#1d4f91"');
  expect(html).not.toContain("style=");
});

it("a logo is removed only where there is one, after it was asked again", () => {
  expect(drawn(LogoSection, { hasLogo: true })).toContain("/gestion/parametres/identite/retirer-logo");
  expect(drawn(LogoSection, { hasLogo: false })).not.toContain("retirer-logo");
});

describe("the choice of language", () => {
  it("offers what the organisation offers, and is not there where there is nothing to choose", () => {
    const shown = (languages: readonly ("fr" | "en")[]) => drawn(LanguageSwitch, { action: "/", languages, current: "fr" });
    expect(shown(["fr", "en"])).toContain('value="en"');
    expect(shown(["fr"])).toBe("");
  });
});
