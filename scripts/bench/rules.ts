import { checkDeposit } from "@/lib/invoices/rules/check-deposit";
import { checkEinvoice } from "@/lib/invoices/rules/check-einvoice";
import type { Einvoice } from "@/lib/kernel/einvoice";
import { benchEinvoice, depositOf } from "./parts/rule-invoice";
import { median } from "./parts/bench-world";

const sizes = [1, 10, 100, 1_000];
/** What a whole invoice's rules may take, in milliseconds. */
const most = 5;

/**
 * Prints the warm median, in milliseconds, of every rule on an invoice of 1, 10, 100 and 1,000 lines: those of EN 16931 and those of its deposit. Beside
 * them the floor of the same run: reading each value of the same invoice once, by cloning it. Ends with an error if an invoice of 100 lines takes more than 5.
 */
export async function bench(): Promise<void> {
  const rows = [];
  for (const lines of sizes) rows.push(await measure(benchEinvoice(lines)));
  console.log(`\nrules of one invoice, in milliseconds (at most ${most} for 100 lines)`);
  console.table(rows);
  const whole = rows.find(({ lines }) => lines === 100);
  if (whole && whole["norm ms"] + whole["deposit ms"] > most) throw new Error("The rules of an invoice take too long.");
}

async function measure(einvoice: Einvoice) {
  const deposit = depositOf(einvoice);
  const time = (work: () => unknown) => median(async () => work(), 200);
  const [norm, ofDeposit, floor] = [await time(() => checkEinvoice(einvoice)), await time(() => checkDeposit(deposit)), await time(() => structuredClone(einvoice))];
  const round = (value: number) => Number(value.toFixed(3));
  return {
    lines: einvoice.lines.length, findings: checkEinvoice(einvoice).length, "norm ms": round(norm), "deposit ms": round(ofDeposit), "floor (one copy) ms": round(floor),
    ratio: round((norm + ofDeposit) / floor),
  };
}
