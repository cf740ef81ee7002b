import { messageTemplates } from "@/emails/messages/templates";
import { renderMail } from "@/emails/render";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { settingsOf } from "@/lib/organizations/organization";
import { organizations } from "@/prisma/world/people";

const organization = settingsOf({ ...organizations.province, logoType: null }, new URL("http://localhost:3000"));
const threadId = "01900000-0000-7000-8000-0000000000aa";
const params = { threadId, reference: "MSG-2026-000012", followed: "portal", subject: "Ma <facture>", body: "Bonjour,\n\nC’est <b>corrigé</b>.\nÀ bientôt." };
type Name = keyof typeof messageTemplates;
const names = Object.keys(messageTemplates) as Name[];
const draw = async (name: Name, more: Partial<typeof params> = {}, locale: Locale = "fr") => {
  const { subject, text, html } = await renderMail(name, { ...params, ...more }, { t: wordsIn(locale), locale, organization, recipientName: "Camille", link: null });
  return { subject, html, text: text.replace(/[\u00a0\u202f]/g, " "), links: new Set([...html.matchAll(/href="(http[^"]*)"/g)].map(([, href]) => href)) };
};

describe("every message about a thread", () => {
  it.each(names)("%s carries its reference and leads to the organisation's own host", async (name) => {
    for (const locale of ["fr", "en"] as const) {
      const { subject, text, html, links } = await draw(name, {}, locale);
      expect(subject).toContain("MSG-2026-000012");
      expect(text).toContain("Province de Démonstration");
      for (const link of links) expect(link).toMatch(/^http:\/\/province\.localhost:3000\//);
      expect(html).toMatch(new RegExp(`<body[^>]*lang="${locale}"`));
      expect(text + subject).not.toMatch(/messages\.|\{|undefined/);
    }
  });
});

describe("an answer", () => {
  it("is in the message, as words, with its lines", async () => {
    const { text, html, subject } = await draw("message-answered");
    expect(text).toMatch(/Bonjour,\n+C’est <b>corrigé<\/b>\.\nÀ bientôt\./);
    expect(html).toContain("C’est &lt;b&gt;corrigé&lt;/b&gt;.");
    expect(subject).toContain("Ma <facture>");
  });

  it("is continued in the portal by whoever has an account, and from « Contact » by whoever has none", async () => {
    expect((await draw("message-answered")).links).toEqual(new Set([`http://province.localhost:3000/messages/${threadId}`]));
    const visitor = await draw("message-answered", { followed: "mail" });
    expect(visitor.links).toEqual(new Set(["http://province.localhost:3000/contact?suite=MSG-2026-000012"]));
    expect(visitor.text).toContain("en rappelant la référence MSG-2026-000012");
  });
});

describe("an acknowledgement to a visitor", () => {
  it("leads nowhere and says nothing of what was typed", async () => {
    const { links, text } = await draw("message-acknowledged", { followed: "mail", subject: "", body: undefined });
    expect(links.size).toBe(0);
    expect(text).not.toContain("Objet");
    expect(text).toContain("quelqu’un a donné votre adresse par erreur");
  });
});
