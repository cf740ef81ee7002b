import { invoiceTemplates } from "@/emails/invoices/templates";
import { renderMail } from "@/emails/render";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { settingsOf } from "@/lib/organizations/organization";
import { organizations } from "@/prisma/world/people";

const organization = settingsOf({ ...organizations.province, logoType: null }, new URL("http://localhost:3000"));
const params = {
  invoiceId: "01900000-0000-7000-8000-0000000000aa", number: "FA-2026-017", kind: "invoice", establishment: "Comptoir du Lagon", minor: 111_000, currency: "XPF",
  archiveNumber: "PROV-2026-000001", sha256: "ab".repeat(32), receivedAt: "2026-11-21T11:00:00.000Z", reasonCode: "CMD_ERR", reason: "Le bon <88> est inconnu.",
  approvedMinor: 0, paidOn: "", paymentReference: "", by: "Agnès Agent", department: "Écoles",
};
/** Those that agents get lead to Gestion. */
const toAgents: readonly string[] = ["invoice-assigned", "invoice-given-to-department", "invoice-agents-available", "invoice-agents-completed", "invoice-agents-readdressed", "invoice-agents-cancelled"];
const names = Object.keys(invoiceTemplates) as (keyof typeof invoiceTemplates)[];
const draw = async (name: keyof typeof invoiceTemplates, more: Partial<typeof params> = {}, locale: Locale = "fr") => {
  const { subject, text, html } = await renderMail(name, { ...params, ...more }, { t: wordsIn(locale), locale, organization, recipientName: "Fanny", link: null });
  return { subject, html, text: text.replace(/[\u00a0\u202f]/g, " ") };
};

describe("every message about an invoice", () => {
  it.each(names)("%s names the invoice, its amount and its archive number, and leads to its page on the organisation's own host", async (name) => {
    for (const locale of ["fr", "en"] as const) {
      const { subject, text, html } = await draw(name, {}, locale);
      expect(subject).toContain("FA-2026-017");
      for (const words of ["FA-2026-017", "Comptoir du Lagon", "PROV-2026-000001", "Province de Démonstration"]) expect(text).toContain(words);
      expect(text).toMatch(/111[ ,]000/);
      expect(new Set(html.match(/href="http[^"]*"/g))).toEqual(new Set([`href="http://province.localhost:3000/${toAgents.includes(name) ? "gestion" : "fournisseur"}/factures/${params.invoiceId}"`]));
      expect(html).toMatch(new RegExp(`<body[^>]*lang="${locale}"`));
      expect(text + subject).not.toMatch(/invoices\.|\{|undefined/);
    }
  });

  it.each(names)("%s speaks of a credit note as one, with its amount negative", async (name) => {
    const { subject, text } = await draw(name, { kind: "credit-note", minor: -111_000 });
    expect(subject).toMatch(/^Avoir FA-2026-017/);
    expect(text).toMatch(/-111 000/);
    expect(text).not.toMatch(/Votre facture/);
  });
});

describe("the receipt of a deposit", () => {
  it("gives the archive number, the SHA-256 and the instant where the organisation lives", async () => {
    const { subject, text } = await draw("invoice-made-available");
    expect(subject.replace(/\u00a0/g, " ")).toBe("Facture FA-2026-017 déposée : votre reçu");
    for (const words of ["est déposée et mise à disposition", "ab".repeat(32), "21 novembre 2026", "22:00"]) expect(text).toContain(words);
  });
});

describe("a refusal", () => {
  it("says the reason, the agent's words and that the number is used up", async () => {
    const { text, html } = await draw("invoice-refused");
    for (const words of ["N° de commande incorrect ou manquant", "Le bon <88> est inconnu.", "le numéro FA-2026-017 ne peut plus servir"]) expect(text).toContain(words);
    expect(html).toContain("Le bon &lt;88&gt; est inconnu.");
  });

  it("has no empty line where the agent wrote nothing", async () => {
    expect((await draw("invoice-refused", { reason: "" })).text).not.toContain("Précisions du service");
  });
});

describe("what a step says besides", () => {
  it("the part that was approved, the day and the reference of the payment; nothing where there is none", async () => {
    const { text } = await draw("invoice-payment-sent", { approvedMinor: 90_000, paidOn: "2026-11-20", paymentReference: "VIR-88" });
    for (const words of ["90 000", "20 novembre 2026", "VIR-88"]) expect(text).toContain(words);
    expect((await draw("invoice-payment-sent")).text).not.toMatch(/Référence du paiement|Montant approuvé|Date du paiement/);
  });

  it("what the supplier wrote, to agents as to colleagues", async () => {
    for (const name of ["invoice-agents-completed", "invoice-completed"] as const) expect((await draw(name)).text).toMatch(/Message du fournisseur[\s\S]*Le bon <88> est inconnu\./);
  });

  it("that the payment period is stopped, and what to do", async () => {
    const { text } = await draw("invoice-suspended", { reasonCode: "JUSTIF_ABS" });
    for (const words of ["Justificatif absent", "Compléter", "Le délai de paiement est arrêté"]) expect(text).toContain(words);
  });
});
