const longest = 100;

/** What PayFiP takes as `objet`: letters without accents, digits and single spaces, 100 at most. « Noël – 12/2026 » becomes « Noel 122026 ». */
export const objetOf = (subject: string): string =>
  subject.replace(/œ/g, "oe").replace(/Œ/g, "OE").replace(/æ/g, "ae").replace(/Æ/g, "AE").normalize("NFKD")
    .replace(/['’\p{Pd}\s]/gu, " ").replace(/[^A-Za-z0-9 ]/g, "").replace(/ +/g, " ").trim().slice(0, longest).trim();

const parisClock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Paris", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" });
const readInParis = (instant: Date) => parisClock.format(instant).replace(/\D/g, "");

/** `dattrans` (JJMMAAAA) and `heurtrans` (HHMM), which PayFiP writes in Paris time. Null where it gives none, or no possible one. */
export function instantOf(dattrans: string, heurtrans: string): Date | null {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(dattrans) ?? [];
  const [, hour, minute] = /^(\d\d)(\d\d)$/.exec(heurtrans) ?? [];
  if (!day || !hour) return null;
  const asUtc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  // Paris is two hours ahead in summer, one in winter: the one that reads the same there is right.
  return [2, 1].map((ahead) => new Date(asUtc - ahead * 3_600_000)).find((instant) => readInParis(instant) === dattrans + heurtrans) ?? null;
}
