import { encode } from "uqr";

/**
 * The drawing operators of a QR code whose side is `side` points, its lower left corner at `x`, `y`. Each run of dark
 * modules in a row is one rectangle. The quiet zone around it is the caller's.
 */
export function drawQrCode(text: string, x: number, y: number, side: number): string {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const dot = side / size;
  const runs = data.flatMap((row, index) => runsOf(row).map(([from, length]) => `${from} ${size - 1 - index} ${length} 1 re`));
  return `q ${number(dot)} 0 0 ${number(dot)} ${number(x)} ${number(y)} cm 0 g ${runs.join(" ")} f Q`;
}

function runsOf(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  for (let at = 0; at < row.length; at += 1) {
    const last = runs.at(-1);
    if (!row[at]) continue;
    if (last && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  }
  return runs;
}

/** A number as PDF writes it: no exponent, four decimals at most. */
export function number(value: number): string {
  return String(Number(value.toFixed(4)));
}
