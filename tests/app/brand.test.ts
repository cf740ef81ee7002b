import { brandRules } from "@/app/_ui/layout/brand";
import { contrast, parseHex, white, type Rgb } from "@/lib/kernel/color";

const variable = (rules: string, name: string): Rgb => {
  const color = parseHex(new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`, "i").exec(rules)?.[1] ?? "");
  if (!color) throw new Error(`no --${name} in ${rules}`);
  return color;
};

describe("an organisation's colour", () => {
  it.each(["#1d4f91", "#0f6b5c", "#ffee00", "#ffffff", "#000000", "#c8102e", "#7fdbff", "#808080"])("%s keeps its words readable, as text and as a ground", (color) => {
    const rules = brandRules(color);
    expect(contrast(variable(rules, "brand-strong"), white)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(variable(rules, "brand-strong"), variable(rules, "brand-soft"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(variable(rules, "on-brand"), variable(rules, "brand"))).toBeGreaterThanOrEqual(4.5);
  });

  it("that is not one never reaches the page", () => {
    expect(brandRules("red;}</style><script>")).not.toContain("script");
  });
});
