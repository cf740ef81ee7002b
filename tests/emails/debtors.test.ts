import { debtorTemplates } from "@/emails/debtors/templates";
import { renderMail } from "@/emails/render";
import { templates } from "@/emails/templates";
import { billingMails } from "@/lib/debtors/sent-mails";
import type { MailParams } from "@/emails/template";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { settingsOf } from "@/lib/organizations/organization";
import { organizations } from "@/prisma/world/people";

const link = "http://localhost:3000/activation/un-jeton";
const organization = settingsOf({ ...organizations.mairie, logoType: null }, new URL("http://localhost:3000"));
const draw = (name: keyof typeof debtorTemplates, params: MailParams = {}, more: { locale?: Locale; link?: string | null } = {}) =>
  renderMail(name, params, { t: wordsIn(more.locale ?? "fr"), locale: more.locale ?? "fr", organization, recipientName: null, link: more.link ?? null });
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("the activation by a paper bill", () => {
  it("has the subject and the words of an activation, its link, the bill and the identifier", async () => {
    const { subject, text, html } = await draw("claim-to-activate", { number: "8001516", identifier: "na4c9pxt" }, { link });
    expect(subject).toBe("Accès au portail des factures");
    for (const words of ["Vous avez demandé l'activation de votre espace sur le portail des factures", "8001516", "na4c9pxt", "Merci de ne pas répondre à ce message", link]) expect(text).toContain(words);
    expect(html.split(`href="${link}"`).length - 1).toBe(2);
  });

  it("does not leave without its link", async () => {
    await expect(draw("claim-to-activate", { number: "1", identifier: "na4c9pxt" })).rejects.toThrow("link");
  });
});

it.each(["claim-taken", "claim-unmatched"] as const)("%s tells whom to contact, with the customer numbers at hand", async (name) => {
  const { text } = await draw(name);
  for (const words of ["Service des finances", "finances@mairie.demo.test", "01 99 00 10 01", "numéros client"]) expect(plain(text)).toContain(words);
});

it("the code is easy to read and to copy, says who asks and that it is for nobody else", async () => {
  const { subject, text } = await draw("claim-code", { code: "12345678", account: "candidat@demo.test" });
  expect(plain(subject)).toBe("1234 5678 est votre code pour le portail des factures");
  for (const words of ["1234 5678", "candidat@demo.test", "15 minutes", "Ne donnez ce code à personne"]) expect(plain(text)).toContain(words);
});

it("the address before is told of the customer number, and of nothing else", async () => {
  expect((await draw("debtor-address-moved", { customerNumber: "C-2001" })).text).toContain("C-2001");
  expect((await draw("debtor-address-moved", { customerNumber: "" })).text).not.toContain("Numéro client");
});

it.each(Object.keys(debtorTemplates) as (keyof typeof debtorTemplates)[])("%s is complete in both languages", async (name) => {
  const params = { number: "8001516", identifier: "na4c9pxt", code: "12345678", account: "candidat@demo.test", customerNumber: "C-2001" };
  for (const locale of ["fr", "en"] as const) {
    const { subject, text, html } = await draw(name, params, { locale, link });
    expect(subject.length).toBeGreaterThan(5);
    expect(`${subject}${text}`).not.toMatch(/debtors\.|accounts\.|imports\.|\{\w+\}/);
    expect(html).toContain(`lang="${locale}"`);
  }
});

describe("what was sent to a redevable", () => {
  const names = Object.keys(templates).filter((name) => billingMails.some((beginning) => name.startsWith(beginning)));

  it.each(names)("has a name for the agents in both languages: %s", (name) => {
    const key = `debtors.mails.${name}` as "debtors.mails.other";
    for (const locale of ["fr", "en"] as const) expect(wordsIn(locale).has(key)).toBe(true);
  });
});
