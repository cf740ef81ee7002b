import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Markdown } from "@/app/_ui/panel/markdown";
import { locales } from "@/lib/kernel/locale";
import { settingsOf } from "@/lib/organizations/organization";
import { defaultText } from "@/lib/texts/default-text";
import { fillText, textNames } from "@/lib/texts/text";
import { organizations } from "@/prisma/world/people";

const organization = settingsOf({ ...organizations.mairie, logoType: null }, new URL("http://localhost:3000"));

describe("every default text", () => {
  const all = textNames.flatMap((name) => locales.flatMap((locale) => [false, true].map((online) => ({ name, locale, online }))));

  it.each(all)("$name in $locale, paid online: $online, is whole, and has no placeholder that nobody fills", ({ name, locale, online }) => {
    const filled = fillText(defaultText({ online }, name, locale), organization);
    expect(filled.length).toBeGreaterThan(300);
    expect(filled).not.toMatch(/[{}]|undefined|\n{3}/);
    const html = renderToStaticMarkup(createElement(Markdown, { text: filled }));
    const ranks = [...html.matchAll(/<h(\d)/g)].map(([, rank]) => Number(rank));
    for (const [index, rank] of ranks.entries()) expect(rank).toBeLessThanOrEqual((ranks[index - 1] ?? 1) + 1);
    expect(html).not.toMatch(/\*\*|\]\(|&lt;/);
    if (!online) expect(filled).not.toContain("PayFiP");
  });

  it("is written as people write in a box: a paragraph is one line", () => {
    for (const { name, locale, online } of all) {
      const lines = defaultText({ online }, name, locale).split("\n");
      for (const [index, line] of lines.entries()) if (/^\p{L}/u.test(line)) expect(lines[index - 1] ?? "").toBe("");
    }
  });

  it("has the same parts in both languages", () => {
    const parts = (text: string) => [...text.matchAll(/^(#+) /gm)].map(([, marks]) => marks);
    for (const name of textNames) for (const online of [false, true]) expect(parts(defaultText({ online }, name, "en"))).toEqual(parts(defaultText({ online }, name, "fr")));
  });
});
