import { renderMail } from "@/emails/render";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { settingsOf } from "@/lib/organizations/organization";
import { organizations } from "@/prisma/world/people";

const organization = settingsOf({ ...organizations.mairie, logoType: null }, new URL("http://localhost:3000"));
const draw = (params: Record<string, string>, locale: Locale) => renderMail("payfip-changed", params, { t: wordsIn(locale), locale, organization, recipientName: "Adam Admin", link: null });
const nothing = { before: "", after: "", modeBefore: "", modeAfter: "" };

it.each(["fr", "en"] as const)("another PayFiP number is told with the one before, and by whom (%s)", async (locale) => {
  const { subject, text, html } = await draw({ ...nothing, before: "001964", after: "123456", by: "Adam <Admin>" }, locale);
  expect(subject).toContain("Mairie de Démonstration");
  for (const words of ["001964", "123456", "Adam <Admin>", "http://localhost:3000/gestion/parametres"]) expect(text).toContain(words);
  expect(html).not.toContain("<Admin>");
  expect(text + subject).not.toMatch(/organizations\.|\{|undefined/);
});

it("none is said to be none", async () => {
  expect((await draw({ ...nothing, before: "001964", after: "none", by: "Adam" }, "fr")).text).toContain("il est maintenant absent");
});

it.each([["fr", "Test : aucun argent ne circule", "Production : les paiements sont réels"], ["en", "Test: no money moves", "Production: payments are real"]] as const)(
  "another stage of PayFiP is told alone where the number stays (%s)", async (locale, was, is) => {
    const { subject, text } = await draw({ ...nothing, modeBefore: "test", modeAfter: "production", by: "Adam" }, locale);
    expect(subject).not.toMatch(/numéro|number/);
    for (const words of ["Adam", was, is]) expect(text.replace(/\s+/g, " ")).toContain(words);
    expect(text + subject).not.toMatch(/organizations\.|\{|undefined/);
  });

it.each([["fr", "celui de l’organisme"], ["en", "that of the organisation"]] as const)("another PayFiP number of a product is told with the one before (%s)", async (locale, none) => {
  const params = { product: "Eau <et> assainissement (EAU)", before: "none", after: "001972", by: "Adam <Admin>" };
  const { subject, text, html } = await renderMail("payfip-product-changed", params, { t: wordsIn(locale), locale, organization, recipientName: "Adam Admin", link: null });
  expect(subject).toContain("Mairie de Démonstration");
  for (const words of ["Adam <Admin>", "Eau <et> assainissement (EAU)", none, "001972", "/gestion/parametres"]) expect(text.replace(/\s+/g, " ")).toContain(words);
  expect(html).not.toMatch(/<Admin>|<et>/);
  expect(text + subject).not.toMatch(/organizations\.|\{|undefined/);
});

it.each([["fr", "L’exploitant"], ["en", "Whoever runs"]] as const)("another address of the portal is told with the one before, and leads to the new one (%s)", async (locale, operator) => {
  const drawn = (by: string) => renderMail("host-changed", { before: "mairie.localhost", after: "factures.demo.test", by }, { t: wordsIn(locale), locale, organization, recipientName: "Adam Admin", link: null });
  const { text, subject } = await drawn("Adam <Admin>");
  for (const words of ["Adam <Admin>", "mairie.localhost", "//factures.demo.test"]) expect(text.replace(/\s+/g, " ")).toContain(words);
  expect((await drawn("")).text).toContain(operator);
  expect(text + subject).not.toMatch(/organizations\.|\{|undefined/);
});

it.each([["fr", "2 agents confirment, 48 h", "1 agent confirme, 24 h"], ["en", "2 agents confirm, 48 h", "1 agent confirms, 24 h"]] as const)(
  "other rules for bank details are told with those before (%s)", async (locale, was, is) => {
    const params = { confirmationsBefore: 2, confirmationsAfter: 1, hoursBefore: 48, hoursAfter: 24, by: "Adam <Admin>" };
    const { subject, text, html } = await renderMail("rib-rules-changed", params, { t: wordsIn(locale), locale, organization, recipientName: "Adam Admin", link: null });
    for (const words of ["Adam <Admin>", was, is, "/gestion/parametres"]) expect(text.replace(/\s+/g, " ")).toContain(words);
    expect(html).not.toContain("<Admin>");
    expect(text + subject).not.toMatch(/organizations\.|\{|undefined/);
  });
