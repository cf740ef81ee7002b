import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { NavLinks } from "@/app/_ui/layout/nav-links";

let path = "/gestion";
jest.mock("next/navigation", () => ({ usePathname: () => path }));

const items = [
  { href: "/gestion", label: "Accueil" }, { href: "/gestion/factures", label: "Factures déposées" },
  { label: "Administration", items: [{ href: "/gestion/services", label: "Services" }, { href: "/gestion/journal", label: "Journal" }] },
];
const drawn = (at: string) => {
  path = at;
  return renderToStaticMarkup(createElement(NavLinks, { items, label: "Navigation", menu: "Menu" }));
};

describe("the places of a portal", () => {
  it("fold what is rarely gone to under one name, in a bar and in a menu that open without JavaScript", () => {
    const html = drawn("/gestion");
    expect(html.match(/<summary[^>]*>Administration/g)).toHaveLength(1);
    for (const href of ["/gestion/factures", "/gestion/services", "/gestion/journal"]) expect(html.match(new RegExp(`href="${href}"`, "g"))).toHaveLength(2);
  });

  it("say which one is open, the nearest alone, and mark its fold", () => {
    const html = drawn("/gestion/services/nouveau");
    expect(html.match(/aria-current="true"[^>]*>|aria-current="page"/g)).toHaveLength(2);
    expect(html).toMatch(/<summary[^>]*border-brand-strong[^>]*>Administration/);
    expect(drawn("/gestion/factures")).not.toMatch(/<summary[^>]*border-brand-strong/);
  });
});
