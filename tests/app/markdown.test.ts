import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Markdown } from "@/app/_ui/panel/markdown";

const drawn = (text: string, level?: 2 | 3 | 4) => renderToStaticMarkup(createElement(Markdown, { text, level }));
/** Names of the elements and attributes that a browser would make. */
const markup = (html: string) => {
  const made = [...html.matchAll(/<([a-z0-9]+)((?:\s[^<>]*)?)>/g)];
  return { elements: new Set(made.map(([, name]) => name)), attributes: new Set(made.flatMap(([, , attributes]) => [...(attributes ?? "").matchAll(/([\w-]+)=/g)].map(([, name]) => name))) };
};

describe("a text in Markdown", () => {
  it("is paragraphs, lists, links, quotations and tables", () => {
    expect(drawn("Un **mot** et *deux*.\n\n- un\n- deux\n\n1. trois\n")).toBe(
      '<div class="prose-text"><p>Un <strong>mot</strong> et <em>deux</em>.</p><ul><li>un</li><li>deux</li></ul><ol start="1"><li>trois</li></ol></div>');
    expect(drawn("> cité")).toContain("<blockquote><p>cité</p></blockquote>");
    expect(drawn("| a | b |\n|---|:-:|\n| c | d |")).toContain('<th scope="col">b</th></tr></thead><tbody><tr><td>c</td><td>d</td>');
  });

  it("keeps its notes", () => {
    expect(drawn("Un mot[^1].\n\n[^1]: Sa note.")).toMatch(/<sup>1<\/sup>.*<p><sup>1<\/sup> Sa note\.<\/p>/);
  });
});

describe("its headings", () => {
  it("begin under the page's own, whatever their author chose", () => {
    expect(drawn("# Un\n\n## Deux")).toMatch(/<h2 id="texte-un">Un<\/h2><h3 id="texte-deux">Deux<\/h3>/);
    expect(drawn("### Un\n\n#### Deux", 3)).toMatch(/<h3[^>]*>Un<\/h3><h4[^>]*>Deux<\/h4>/);
  });

  it("skip no rank", () => {
    expect([...drawn("# A\n\n#### B\n\n###### C\n\n## D\n\n# E").matchAll(/<h(\d)/g)].map(([, rank]) => rank)).toEqual(["2", "3", "4", "3", "2"]);
    expect([...drawn("### A\n\n# B\n\n## C").matchAll(/<h(\d)/g)].map(([, rank]) => rank)).toEqual(["2", "2", "3"]);
  });

  it("never go past the sixth", () => {
    expect(drawn("# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f", 4)).not.toMatch(/<h[7-9]/);
  });
});

describe("its links", () => {
  it("lead to pages here, to sites that learn nothing of the reader, to addresses and telephones", () => {
    expect(drawn("[a](/faq)")).toContain('<a href="/faq">a</a>');
    expect(drawn("[a](https://www.impots.gouv.fr/x)")).toContain('<a href="https://www.impots.gouv.fr/x" rel="external noopener noreferrer">a</a>');
    expect(drawn("[a](mailto:a@b.fr)")).toContain('<a href="mailto:a@b.fr">a</a>');
    expect(drawn("[a](tel:+33199001001)")).toContain('<a href="tel:+33199001001">a</a>');
    expect(drawn("## Ici\n\n[a](#ici)")).toContain('<a href="#texte-ici">a</a>');
  });

  it.each([
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "&#x6A;avascript:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)", "vbscript:x",
    "data:text/html,<script>alert(1)</script>", "data:image/svg+xml;base64,PHN2Zy8+", "file:///etc/passwd", "blob:https://a.b/c", "https://impots.gouv.fr@ailleurs.test/", "//portal.invalid//ailleurs.test",
  ])("never to %j", (target) => {
    for (const text of [`[a](${target})`, `[a](<${target}>)`, `[a][r]\n\n[r]: ${target}`, `<${target}>`, `![a](${target})`]) expect(drawn(text)).not.toMatch(/<a |<img|src=/);
  });
});

describe("a hostile text", () => {
  const hostile = [
    "<script>alert(1)</script>", "<ScRiPt src=//x.test></sCrIpT>", "<iframe src='https://x.test'></iframe>", "<div onclick='alert(1)' style='position:fixed'>a</div>", "<style>*{display:none}</style>",
    "<svg onload=alert(1)>", "<img src=x onerror=alert(1)>", "<form action='https://x.test'><input name=password></form>", "<object data=x></object>", "<base href='https://x.test'>", "<meta http-equiv=refresh content=0>",
    "<a href='javascript:alert(1)'>a</a>", "<!-- --><b onmouseover=x>y</b>", "![x](https://x.test/pixel.png)", "![x](x \"onerror=alert(1)\")", "[a](https://x.test \"' onclick='x\")", "`<script>alert(1)</script>`",
    "```html onload=x\n<script>alert(1)</script>\n```", "# <script>alert(1)</script>", "[<img src=x onerror=alert(1)>](https://x.test)", "| <script>x</script> |\n|:-:|\n| <b style='x'>y</b> |", "[^1]\n\n[^1]: <script>alert(1)</script>",
    "- [x] <script>a</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "---\na: <script>x</script>\n---\n", "<details open ontoggle=alert(1)>", "{alert(1)}", "<Script>{alert(1)}</Script>", "<x-y onfocus=alert(1) autofocus>",
  ];
  const allowed = ["div", "p", "a", "strong", "em", "del", "mark", "br", "code", "pre", "sup", "h2", "h3", "blockquote", "hr", "ol", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"];

  it.each([...hostile, hostile.join("\n\n"), hostile.join(" ")])("makes nothing but words: %j", (text) => {
    const { elements, attributes } = markup(drawn(text));
    expect([...elements].filter((name) => !allowed.includes(name ?? ""))).toEqual([]);
    expect([...attributes].filter((name) => !["class", "id", "href", "rel", "scope", "start"].includes(name ?? ""))).toEqual([]);
  });

  it("cannot take the name of a part of the page", () => {
    expect(drawn("# contenu")).toContain('id="texte-contenu"');
  });

  it("of any depth is drawn, or refused, in no time", () => {
    for (const text of ["> ".repeat(5000) + "a", "[".repeat(25_000), "*".repeat(50_000), "- ".repeat(10_000) + "a", "<".repeat(50_000), "![](".repeat(12_000), "a_".repeat(25_000)]) {
      const start = performance.now();
      drawn(text);
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});
