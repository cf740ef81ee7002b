import type { InvoiceKind, InvoiceMove } from "@/lib/invoices/invoice";
import { clockAfter, clockView, daysBetween, latePayment, noClock, type PaymentClock } from "@/lib/invoices/payment-clock";
import { settingsOf } from "@/lib/organizations/organization";
import { organizations } from "@/prisma/world/people";

const url = new URL("http://localhost:3000");
const mairie = { ...settingsOf({ ...organizations.mairie, logoType: null }, url), orderingDays: 20, accountingDays: 10, lateInterestRate: 1_015 };
const province = { ...settingsOf({ ...organizations.province, logoType: null }, url), orderingDays: 20, accountingDays: 10, lateInterestRate: 1_015 };
const at = (instant: string, organization = mairie) => ({ now: new Date(instant), organization });

type Step = readonly [move: InvoiceMove, instant: string];
const after = (steps: readonly Step[], { kind = "invoice" as InvoiceKind, organization = mairie } = {}): PaymentClock =>
  steps.reduce((clock, [move, instant]) => clockAfter(move, kind, clock, at(instant, organization)), noClock);

const available: Step = ["make-available", "2026-11-02T09:00:00Z"];
const taken: Step = ["take-in-charge", "2026-11-03T09:00:00Z"];
const suspended: Step = ["suspend", "2026-11-06T16:00:00Z"];
const completed: Step = ["complete", "2026-11-11T07:00:00Z"];

describe("the last day on which an invoice is paid in time", () => {
  const lines: readonly [what: string, steps: readonly Step[], payBy: string | null][] = [
    ["is thirty days after it was made available", [available], "2026-12-02"],
    ["stays while it is handled", [available, taken, ["approve", "2026-11-05T09:00:00Z"], ["mandate", "2026-11-08T09:00:00Z"]], "2026-12-02"],
    ["is not known while it is suspended", [available, taken, suspended], null],
    ["is thirty days after a suspended invoice was completed", [available, taken, suspended, completed], "2026-12-11"],
    ["is put off once only: a second suspension stops nothing", [available, taken, suspended, completed, ["take-in-charge", "2026-11-12T08:00:00Z"], ["suspend", "2026-11-30T08:00:00Z"], ["complete", "2026-12-10T08:00:00Z"]], "2026-12-11"],
    ["is still known while it is suspended a second time", [available, taken, suspended, completed, ["take-in-charge", "2026-11-12T08:00:00Z"], ["suspend", "2026-11-30T08:00:00Z"]], "2026-12-11"],
    ["is thirty days later also when it was completed on the day when it was suspended", [available, taken, suspended, ["complete", "2026-11-06T22:30:00Z"]], "2026-12-06"],
    ["starts anew when it is for somebody else", [available, taken, ["recycle", "2026-11-04T09:00:00Z"], ["readdress", "2026-11-09T09:00:00Z"]], "2026-12-09"],
    ["is not known while its recipient is wrong", [available, taken, ["recycle", "2026-11-04T09:00:00Z"]], null],
    ["is over when it is refused", [available, taken, ["refuse", "2026-11-04T09:00:00Z"]], null],
    ["is over when it is refused while it is suspended", [available, taken, suspended, ["refuse", "2026-11-09T09:00:00Z"]], null],
    ["is over when it is cancelled", [available, ["cancel", "2026-11-04T09:00:00Z"]], null],
    ["is over when the payment leaves", [available, taken, ["approve", "2026-11-05T09:00:00Z"], ["send-payment", "2026-11-20T09:00:00Z"]], null],
  ];
  it.each(lines)("%s", (_what, steps, payBy) => expect(after(steps).payBy).toBe(payBy));

  it("counts days where the organisation lives", () => {
    expect(after([["make-available", "2026-11-02T22:30:00Z"]]).startedOn).toBe("2026-11-02");
    expect(after([["make-available", "2026-11-02T23:30:00Z"]]).startedOn).toBe("2026-11-03");
    expect(after([["make-available", "2026-11-02T14:00:00Z"]], { organization: province }).startedOn).toBe("2026-11-03");
    expect(after([["make-available", "2026-03-28T12:00:00Z"], ["suspend", "2026-03-28T12:00:00Z"], ["complete", "2026-03-30T12:00:00Z"]])).toMatchObject({ putOffDays: 2, payBy: "2026-04-29" });
  });

  it("keeps what was left where that is more than thirty days, and opens no more than a whole period where it is less", () => {
    expect(after([available, taken, suspended, completed], { organization: { ...mairie, orderingDays: 35, accountingDays: 15 } }).payBy).toBe("2026-12-27");
    expect(after([available, taken, suspended, completed], { organization: { ...mairie, orderingDays: 10, accountingDays: 5 } }).payBy).toBe("2026-11-26");
  });

  it("follows the organisation's days", () => {
    expect(after([available], { organization: { ...mairie, orderingDays: 35, accountingDays: 15 } }).payBy).toBe("2026-12-22");
  });

  it("a credit note has none, nor has an invoice that was made available before there was a clock", () => {
    expect(after([available, taken, suspended, completed], { kind: "credit-note" })).toEqual(noClock);
    expect(after([taken, suspended, completed])).toEqual(noClock);
  });

  it("a clock that is over is not stopped any more, and keeps its days", () => {
    expect(after([available, taken, suspended, completed, ["take-in-charge", "2026-11-12T08:00:00Z"], suspended, ["refuse", "2026-11-13T08:00:00Z"]])).toMatchObject({ stoppedAt: null, putOffDays: 9 });
  });
});

describe("what a late payment costs", () => {
  const euros = (minor: number) => ({ minor, currency: "EUR" as const });
  const lines: readonly [amount: number, payBy: string, paidOn: string, rate: number, days: number, interest: number][] = [
    [100_000, "2026-12-02", "2026-12-03", 1_015, 1, 28], // 27.81
    [100_000, "2026-12-02", "2027-01-01", 1_015, 30, 834], // 834.25
    [1_000_000, "2026-12-02", "2027-12-02", 1_015, 365, 101_500],
    [36_500, "2026-12-02", "2026-12-07", 100, 5, 5], // 5.0
    [3_650, "2026-12-02", "2026-12-07", 100, 5, 1], // 0.5 becomes 1
    [3_649, "2026-12-02", "2026-12-07", 100, 5, 0], // 0.4998 becomes 0
    [100_000, "2026-12-02", "2027-01-01", 0, 30, 0],
    [999_999_999_999, "2020-01-01", "2030-01-01", 10_000, 3_653, 10_008_219_178_072], // 10 008 219 178 072.1…
  ];
  it.each(lines)("%s cents due on %s and paid on %s at %s hundredths of a percent", (minor, payBy, paidOn, rate, days, interest) => {
    expect(latePayment(euros(minor), payBy, paidOn, rate)).toEqual({ days, interest: euros(interest), fee: euros(4_000) });
  });

  it("is nothing on the last day in time, nor before", () => {
    for (const paidOn of ["2026-12-02", "2026-12-01", "2026-01-01"]) expect(latePayment(euros(100_000), "2026-12-02", paidOn, 1_015)).toBeNull();
  });

  it("is counted in francs where the invoice is: the fee is 40 € at the parity of 8.38 € for 1 000 francs", () => {
    expect(latePayment({ minor: 100_000, currency: "XPF" }, "2026-12-02", "2027-01-01", 1_015)).toEqual({ days: 30, interest: { minor: 834, currency: "XPF" }, fee: { minor: 4_773, currency: "XPF" } });
    expect(Math.round((40 / 8.38) * 1_000)).toBe(4_773);
  });
});

describe("the clock as people read it", () => {
  const amount = { minor: 100_000, currency: "EUR" as const };
  const seen = (steps: readonly Step[], now: string, paidOn: string | null = null) => clockView(after(steps), { amount, paidOn, terms: null }, at(now));

  it("says when the payment is to be expected, and what the ordering service has of it", () => {
    expect(seen([available, taken], "2026-11-12T09:00:00Z")).toEqual({ is: "running", startedOn: "2026-11-02", stoppedAt: null, putOffDays: 0, orderBy: "2026-11-22", payBy: "2026-12-02", daysLeft: 20, late: null });
    expect(seen([available, taken, suspended], "2026-12-12T09:00:00Z")).toMatchObject({ is: "stopped", payBy: null, orderBy: null, daysLeft: null, late: null });
    expect(seen([available, taken, suspended, completed], "2026-11-12T09:00:00Z")).toMatchObject({ is: "running", putOffDays: 9, payBy: "2026-12-11", orderBy: "2026-12-01" });
  });

  it("counts what lateness costs up to today, then up to the day of the payment", () => {
    expect(seen([available, taken], "2026-12-12T09:00:00Z")).toMatchObject({ daysLeft: -10, late: { days: 10, interest: { minor: 278 } } });
    const paid: Step[] = [available, taken, ["approve", "2026-11-05T09:00:00Z"], ["send-payment", "2026-12-10T09:00:00Z"]];
    expect(seen(paid, "2027-03-01T09:00:00Z", "2026-12-08")).toMatchObject({ is: "over", payBy: null, daysLeft: null, late: { days: 6 } });
    expect(seen(paid, "2027-03-01T09:00:00Z", "2026-12-01")).toMatchObject({ is: "over", late: null });
    expect(seen([available, taken, ["refuse", "2026-12-10T09:00:00Z"]], "2027-03-01T09:00:00Z")).toMatchObject({ is: "over", late: null });
  });

  it("counts a payment that has left by what held then, whatever the settings become", () => {
    const ended = after([available, taken, ["approve", "2026-11-05T09:00:00Z"], ["send-payment", "2026-12-10T09:00:00Z"]]);
    const later = at("2027-03-01T09:00:00Z", { ...mairie, orderingDays: 35, accountingDays: 15, lateInterestRate: 2_000 });
    const due = { amount, paidOn: "2026-12-08" };
    expect(clockView(ended, { ...due, terms: { payBy: "2026-12-02", rate: 1_015 } }, later)).toMatchObject({ is: "over", payBy: null, late: { days: 6, interest: { minor: 167 }, rate: 1_015 } });
    expect(clockView(ended, { ...due, terms: null }, later)).toMatchObject({ is: "over", late: null });
  });

  it("is nothing before the invoice is made available", () => expect(clockView(noClock, { amount, paidOn: null, terms: null }, at("2026-11-12T09:00:00Z"))).toBeNull());

  it("counts days over the change of the hour", () => expect([daysBetween("2026-03-28", "2026-03-30"), daysBetween("2026-10-24", "2026-10-26"), daysBetween("2026-12-02", "2026-11-30")]).toEqual([2, 2, -2]));
});
