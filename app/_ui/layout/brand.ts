import { contrast, darken, mix, parseHex, readableOn, toHex, white, type Rgb } from "@/lib/kernel/color";

const usual: Rgb = [38, 66, 139];
const black: Rgb = [0, 0, 0]; // of white and black, one always reaches 4.5:1

/**
 * An organisation's colour made into the colours of its portal. `--brand` is the colour as given and carries no text but `--on-brand`;
 * text, buttons and lines that matter use `--brand-strong`, at least 5:1 on white and 4.5:1 on `--brand-soft`.
 */
function brandStyle(hex: string): Record<string, string> {
  const brand = parseHex(hex) ?? usual;
  const soft = mix(brand, white, 0.08);
  const strong = readableOn(readableOn(brand, white, 5), soft, 4.6);
  const hover = darken(strong, 0.82);
  return {
    "--brand": toHex(brand),
    "--on-brand": toHex(contrast(white, brand) >= contrast(black, brand) ? white : black),
    "--brand-strong": toHex(strong),
    "--brand-hover": toHex(hover),
    "--brand-soft": toHex(soft),
    "--brand-line": toHex(mix(strong, white, 0.3)),
  };
}

/** The same as a style sheet, to be put in a `<style nonce>`: the content security policy refuses style attributes. */
export const brandRules = (hex: string): string =>
  `:root{${Object.entries(brandStyle(hex)).map(([name, value]) => `${name}:${value}`).join(";")}}`;
