import type { HabilitationMailParams } from "@/emails/habilitations/facts";
import { habilitationTemplates } from "@/emails/habilitations/templates";
import { renderMail } from "@/emails/render";
import { wordsIn } from "@/lib/i18n/words";
import { locales, type Locale } from "@/lib/kernel/locale";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";

const organization: OrganizationSettings = {
  id: "01900000-0000-7000-8000-000000000001", slug: "mairie", name: "Mairie de Démonstration", origin: "https://factures.example.test", archivePrefix: "MAIRIE", currencies: ["EUR"],
  identifierSchemes: ["SIRET"], locale: "fr", timeZone: "Europe/Paris", color: "#1d4f91", hasLogo: false, activationWording: "exact", contactName: "Service des finances",
  contactEmail: "finances@mairie.demo.test", contactPhone: null, supplierRetentionYears: 10, citizenRetentionYears: 2, payfipNumber: null, payfipMode: "test", paymentLockMinutes: 120, announcesBills: true,
  orderingDays: 20, accountingDays: 10, lateInterestRate: 1015, ribConfirmations: 2, ribCoolingHours: 48, requiresOrder: false, requiresDepartment: false, languages: ["fr", "en"], habilitationYears: 3,
};
const params: HabilitationMailParams = {
  habilitationId: "0190aaaa-0000-7000-8000-000000000001", establishmentId: "0190bbbb-0000-7000-8000-000000000001", reference: "HAB-2026-000001", scheme: "SIRET",
  identifier: "12345678200010", establishmentName: "Papeterie <du> Centre", position: "Gérante", applicantName: "Cyril Candidat",
  reason: "Le mandat est illisible.\nMerci d’en joindre un autre.", role: "manager",
};
const context = (locale: Locale) => ({ t: wordsIn(locale), locale, organization, recipientName: "Cyril", link: null });
const names = Object.keys(habilitationTemplates);

describe.each(locales)("messages about habilitations in %s", (locale) => {
  it.each(names)("%s says which request it is about, leads to the organisation's own address and leaves no word out", async (name) => {
    const { subject, html, text } = await renderMail(name, params, context(locale));
    expect(subject).toMatch(/HAB-2026-000001|Papeterie <du> Centre/);
    expect(text).toContain("HAB-2026-000001");
    expect(text).toContain("123 456 782 00010");
    expect(text).toMatch(/https:\/\/factures\.example\.test\/(fournisseur|gestion)\//);
    for (const written of [subject, text, html]) expect(written).not.toMatch(/habilitations\.mail|\{[a-zA-Z]+\}/);
    expect(html).not.toContain("Papeterie <du>");
  });

  it.each(["complement-requested", "refused", "suspended", "withdrawn"])("habilitation-%s gives the agents' reason, line by line", async (name) => {
    const { text } = await renderMail(`habilitation-${name}`, params, context(locale));
    expect(text).toMatch(/Le mandat est illisible\.\s*\n\s*Merci d’en joindre un autre\./);
  });
});

it("tells a manager of their role, and a member of none", async () => {
  const approvedAs = async (role: "manager" | "depositor") => (await renderMail("habilitation-approved", { ...params, role }, context("fr"))).text;
  expect(await approvedAs("manager")).toContain("gestionnaire");
  expect(await approvedAs("depositor")).not.toContain("gestionnaire");
});
