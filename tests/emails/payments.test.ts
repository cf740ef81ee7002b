import { paymentTemplates } from "@/emails/payments/templates";
import { renderMail } from "@/emails/render";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { settingsOf } from "@/lib/organizations/organization";
import { organizations } from "@/prisma/world/people";

const organization = settingsOf({ ...organizations.mairie, logoType: null }, new URL("http://localhost:3000"));
const params = {
  billId: "01900000-0000-7000-8000-0000000000aa", number: "2015-001-001078", reference: "2015-RS-00-8001516", minor: 3750, currency: "EUR", paidOn: "2026-11-21", means: "card",
  receiptNumber: "REC-2026-000001", authorization: "112233445566-tip", hasAccount: 1, reason: "Aucun virement <reçu>.", payer: "Camille Citoyen", differing: "montant, refdet",
};
const names = Object.keys(paymentTemplates) as (keyof typeof paymentTemplates)[];
const draw = async (name: keyof typeof paymentTemplates, more: Partial<typeof params> = {}, locale: Locale = "fr") => {
  const { subject, text, html } = await renderMail(name, { ...params, ...more }, { t: wordsIn(locale), locale, organization, recipientName: "Camille", link: null });
  return { subject: subject.replace(/[\u00a0\u202f]/g, " "), html, text: text.replace(/[\u00a0\u202f]/g, " ") };
};

describe("every message about a payment", () => {
  it.each(names)("%s names the bill, its reference and its amount", async (name) => {
    for (const locale of ["fr", "en"] as const) {
      const { subject, text, html } = await draw(name, {}, locale);
      expect(subject).toContain("2015-001-001078");
      for (const words of ["2015-001-001078", "2015-RS-00-8001516", "Mairie de Démonstration"]) expect(text).toContain(words);
      expect(text).toMatch(/37[.,]50/);
      expect(html).toMatch(new RegExp(`<body[^>]*lang="${locale}"`));
      expect(text + subject).not.toMatch(/payments\.|\{|undefined/);
    }
  });
});

describe("the receipt", () => {
  it("gives its number, the day, the means and the bank's authorisation", async () => {
    const { subject, text, html } = await draw("payment-received");
    expect(subject).toBe("Facture 2015-001-001078 : votre reçu de paiement REC-2026-000001");
    for (const words of ["REC-2026-000001", "21 novembre 2026", "Carte bancaire", "112233445566-tip"]) expect(text).toContain(words);
    expect(html).toContain('href="http://localhost:3000/reglements"');
  });

  it("leads who paid without an account nowhere, and has no empty line", async () => {
    const { text, html } = await draw("payment-received", { hasAccount: 0, authorization: "" });
    expect(html).not.toContain("/reglements");
    expect(text).toContain("Conservez ce message");
    expect(text).not.toContain("Autorisation");
  });
});

it("a refusal leads back to where one pays, with an account and without", async () => {
  expect((await draw("payment-refused")).html).toContain(`href="http://localhost:3000/factures/${params.billId}/reglement"`);
  expect((await draw("payment-refused", { hasAccount: 0 })).html).toContain('href="http://localhost:3000/payer?reference=2015-RS-00-8001516"');
});

it("a declaration that is not found says why", async () => {
  const { text, html } = await draw("payment-dropped");
  expect(text).toContain("Aucun virement <reçu>.");
  expect(html).toContain("Aucun virement &lt;reçu&gt;.");
});

it("the agents' messages lead to the bill and say what is wrong", async () => {
  for (const name of ["payment-double", "payment-mismatched"] as const) expect((await draw(name)).html).toContain(`href="http://localhost:3000/gestion/titres/${params.billId}"`);
  expect((await draw("payment-double")).text).toContain("Camille Citoyen");
  expect((await draw("payment-mismatched")).text).toContain("montant, refdet");
});
