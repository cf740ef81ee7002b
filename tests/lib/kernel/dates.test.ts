import { isDay, isDayOfCentury, readDay } from "@/lib/kernel/dates";
import { readPeriod, unreadDays } from "@/lib/kernel/period";

describe("a day", () => {
  it.each(["2026-11-21", "2028-02-29", "1000-01-01", "9999-12-31"])("is one: %s", (text) => expect([isDay(text), readDay(text)]).toEqual([true, text]));
  it.each(["2026-02-29", "2026-13-01", "2026-1-1", "2026-11-21T00:00:00Z", " 2026-11-21", "21/11/2026", "0000-01-01", "0026-11-21", "", null, undefined, ["2026-11-21"]])(
    "is none: %j", (text) => expect([isDay(text), readDay(text)]).toEqual([false, undefined]));
  it("of this century is none of another", () => {
    expect(["2000-01-01", "2099-12-31", "1999-12-31", "2100-01-01", "2026-02-29"].filter(isDayOfCentury)).toEqual(["2000-01-01", "2099-12-31"]);
  });
});

describe("a period", () => {
  it("is this year unless the address says otherwise, and the other way round is the same", () => {
    expect(readPeriod({}, "2026-11-21")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
    expect(readPeriod({ du: "2026-05-01", au: "2026-02-30" }, "2026-11-21")).toEqual({ from: "2026-05-01", to: "2026-12-31" });
    expect(readPeriod({ du: "2026-05-01", au: "2025-05-01" }, "2026-11-21")).toEqual({ from: "2025-05-01", to: "2026-05-01" });
    expect(readPeriod({ du: ["2026-05-01"], au: "tomorrow" }, "2026-11-21")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });

  it("has no day of what an address gives and is none, which is named; what is not given is not", () => {
    expect(unreadDays({ du: "2026-05-01", au: "2026-02-30" })).toEqual(["au"]);
    expect(unreadDays({ du: "demain", au: "" })).toEqual(["du"]);
    expect(unreadDays({})).toEqual([]);
  });
});
