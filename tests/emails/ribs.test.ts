import { renderMail } from "@/emails/render";
import type { RibMailParams } from "@/emails/ribs/rib-mail";
import { ribTemplates } from "@/emails/ribs/templates";
import { wordsIn } from "@/lib/i18n/words";
import { locales, type Locale } from "@/lib/kernel/locale";
import { settingsOf } from "@/lib/organizations/organization";
import { organizations } from "@/prisma/world/people";

const organization = settingsOf({ ...organizations.province, logoType: null }, new URL("https://factures.example.test"));
const params: RibMailParams = {
  ribId: "0190aaaa-0000-7000-8000-000000000001", establishmentId: "0190bbbb-0000-7000-8000-000000000001", establishment: "Papeterie <du> Centre", iban: "FR14 •••• •••• •••• •••• •••2 606",
  bic: "DEMOFRPP", holder: "Papeterie du Centre SARL", requester: "Fanny Fournisseur", at: "2026-11-21T11:00:00.000Z", before: "", reason: "", coolingUntil: "", unpaid: 0, paysThem: 0,
};
const context = (locale: Locale) => ({ t: wordsIn(locale), locale, organization, recipientName: "Fanny", link: null });
const textOf = async (name: string, locale: Locale, more: Partial<RibMailParams> = {}) => (await renderMail(name, { ...params, ...more }, context(locale))).text;
const names = Object.keys(ribTemplates);
const forAgents = ["rib-to-verify", "rib-withdrawn-in-use"];

describe.each(locales)("messages about RIBs in %s", (locale) => {
  it.each(names)("%s says which RIB it is about, masked, leads to its page and leaves no word out", async (name) => {
    const { subject, html, text } = await renderMail(name, params, context(locale));
    expect(subject).toContain("Papeterie <du> Centre");
    for (const fact of ["FR14 •••• •••• •••• •••• •••2 606", "DEMOFRPP", "Papeterie du Centre SARL", "Fanny Fournisseur"]) expect(text).toContain(fact);
    const path = forAgents.includes(name) ? `/gestion/rib/${params.ribId}` : `/fournisseur/etablissements/${params.establishmentId}/rib/${params.ribId}`;
    expect(text).toContain(`${organization.origin}${path}`);
    expect(ribTemplates[name as keyof typeof ribTemplates].path?.(params)).toBe(path);
    for (const written of [subject, text, html]) expect(written).not.toMatch(/ribs\.mail|\{[a-zA-Z]+[,}]/);
    expect(html).not.toContain("Papeterie <du>");
  });

  it.each(names.filter((name) => !forAgents.includes(name)))("%s says what to do if it is a surprise", async (name) => {
    expect(await textOf(name, locale)).toContain(wordsIn(locale)("ribs.mail.unexpected"));
  });

  it("says from when it is paid to, where the organisation is", async () => {
    expect(await textOf("rib-verified", locale, { coolingUntil: "2026-11-23T20:30:00.000Z" })).toMatch(/24 \p{L}+ 2026.*07:30/u);
  });

  it("gives the agents' reason line by line, and the RIB whose place it takes", async () => {
    expect(await textOf("rib-refused", locale, { reason: "Le titulaire est un autre.\nVérifiez-le." })).toMatch(/Le titulaire est un autre\.\s*\n\s*Vérifiez-le\./);
    expect(await textOf("rib-changed", locale, { before: "FR76 •••• 0189" })).toContain("FR76 •••• 0189");
  });
});

it("says of a RIB that is withdrawn what becomes of the invoices that keep it", async () => {
  expect(await textOf("rib-withdrawn", "fr", { unpaid: 0 })).toContain("Aucune facture en attente");
  expect(await textOf("rib-withdrawn", "fr", { unpaid: 2, paysThem: 1 })).toContain("seront payées sur ce compte");
  expect(await textOf("rib-withdrawn", "fr", { unpaid: 2, paysThem: 0 })).toContain("ne pourront pas être payées");
  expect(await textOf("rib-withdrawn-in-use", "fr", { unpaid: 2, paysThem: 1 })).toContain("vérifiez auprès de l’établissement");
});
