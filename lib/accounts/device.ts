/** The browser and the system that a browser says it is, by their own names; null for what is not among the common ones. */
export type Device = { readonly browser: string | null; readonly system: string | null };

/** In order: browsers made from another one name that one too. */
const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//], ["Opera", /\b(?:OPR|Opera|OPT)\//], ["Samsung Internet", /\bSamsungBrowser\//], ["Vivaldi", /\bVivaldi\//], ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|Chromium|CriOS)\//], ["Safari", /\bVersion\/[\d.]+.*\bSafari\//],
];
const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ["iPhone", /\biPhone\b/], ["iPad", /\biPad\b/], ["Android", /\bAndroid\b/], ["Windows", /\bWindows\b/], ["macOS", /\bMac OS X\b|\bMacintosh\b/], ["ChromeOS", /\bCrOS\b/], ["Linux", /\bLinux\b/],
];

const firstOf = (signs: typeof browsers, text: string): string | null => signs.find(([, sign]) => sign.test(text))?.[0] ?? null;

/** Reads a `User-Agent` header. Null or unknown: both are null. */
export const deviceOf = (userAgent: string | null): Device => ({ browser: firstOf(browsers, userAgent ?? ""), system: firstOf(systems, userAgent ?? "") });
