import { renderMail } from "@/emails/render";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { settingsOf } from "@/lib/organizations/organization";
import { organizations } from "@/prisma/world/people";

const organization = settingsOf({ ...organizations.mairie, logoType: null }, new URL("http://localhost:3000"));
const draw = (template: string, params: Record<string, string>, locale: Locale, link: string | null = null) =>
  renderMail(template, params, { t: wordsIn(locale), locale, organization, recipientName: null, link });
const whole = ({ subject, text }: { subject: string; text: string }) => `${subject} ${text}`.replace(/\s+/g, " ");

describe.each(["fr", "en"] as const)("in %s", (locale) => {
  const role = (name: "billing" | "reader" | "accounting") => wordsIn(locale)(`members.role.${name}`);

  it("an invitation names who invites, the roles and how long its link works, and leads to the choice of a password", async () => {
    const mail = await draw("member-invited", { roles: "billing,reader", by: "Adam <Admin>", until: "2026-11-24" }, locale, "http://localhost:3000/activation/secret");
    for (const words of ["Mairie de Démonstration", "Adam <Admin>", role("billing"), role("reader"), "http://localhost:3000/activation/secret", "2026"]) expect(whole(mail)).toContain(words);
    expect(mail.html).not.toContain("<Admin>");
    expect(whole(mail)).not.toMatch(/members\.|\{|undefined/);
  });

  it("an agent of another organisation is only asked to sign in", async () => {
    const mail = await draw("member-invited", { roles: "billing", by: "Adam", until: "" }, locale);
    expect(whole(mail)).toContain("/connexion?retour=%2Fgestion");
    expect(whole(mail)).not.toMatch(/activation\/|members\.|\{|undefined|Invalid/);
  });

  it("other roles are told with those before", async () => {
    const words = whole(await draw("member-roles-changed", { before: "accounting", after: "billing,reader", by: "Adam" }, locale));
    for (const one of [role("accounting"), `${role("billing")}, ${role("reader")}`, "Adam"]) expect(words).toContain(one);
    expect(words).not.toMatch(/members\.|\{|undefined/);
  });

  it("a removal says that the account stays its person's", async () => {
    const words = whole(await draw("member-removed", { roles: "reader", by: "Adam" }, locale));
    for (const one of [role("reader"), "Adam", wordsIn(locale)("members.mail.removed.account")]) expect(words).toContain(one);
    expect(words).not.toMatch(/members\.|\{|undefined/);
  });

  it.each(["yes", "no"])("administrators are told of one more or less among them (%s)", async (is) => {
    const words = whole(await draw("member-administrator", { person: "Inès", by: "Adam", is }, locale));
    for (const one of ["Inès", "Adam", "/gestion/equipe"]) expect(words).toContain(one);
    expect(words).not.toMatch(/members\.|\{|undefined/);
  });
});
