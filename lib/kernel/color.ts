/** Colour arithmetic of WCAG 2: sRGB channels from 0 to 255. */
export type Rgb = readonly [number, number, number];

export const white: Rgb = [255, 255, 255];

/** `#rgb` or `#rrggbb`; anything else is no colour. */
export function parseHex(hex: string): Rgb | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex.trim())?.[1];
  if (!digits) return undefined;
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return [parseInt(long.slice(0, 2), 16), parseInt(long.slice(2, 4), 16), parseInt(long.slice(4, 6), 16)];
}

export const toHex = (color: Rgb): string => `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;

const each = ([red, green, blue]: Rgb, change: (channel: number) => number): Rgb => [change(red), change(green), change(blue)];

/** `share` of `color` laid over `ground`. */
export function mix(color: Rgb, ground: Rgb, share: number): Rgb {
  const laid = (one: number, other: number) => one * share + other * (1 - share);
  return [laid(color[0], ground[0]), laid(color[1], ground[1]), laid(color[2], ground[2])];
}

/** The same hue, darker: every channel keeps its proportion. */
export const darken = (color: Rgb, share: number): Rgb => mix(color, [0, 0, 0], share);

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => (channel <= 10.31475 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself if it reads on `ground`, else the lightest darker one that does. */
export function readableOn(color: Rgb, ground: Rgb, least: number): Rgb {
  if (contrast(color, ground) >= least) return color;
  const rounded = (share: number): Rgb => each(darken(color, share), Math.floor);
  let [tooLight, enough] = [1, 0];
  for (let step = 0; step < 16; step++) {
    const middle = (tooLight + enough) / 2;
    if (contrast(rounded(middle), ground) >= least) enough = middle;
    else tooLight = middle;
  }
  return rounded(enough);
}
