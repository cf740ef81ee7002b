import { absolute, add, compare, decimalsNeeded, decimalText, fromMinor, isEqual, isZero, multiply, negated, parseDecimal, rounded, subtract, sum, toMinor, zero } from "@/lib/kernel/decimal";

const of = (text: string) => {
  const read = parseDecimal(text);
  if (!read) throw new Error(`${text} is no decimal`);
  return read;
};

describe("a decimal", () => {
  it.each([["0", "0"], ["1234.50", "1234.50"], ["-0.005", "-0.005"], ["+7", "7"], [".5", "0.5"], ["5.", "5"], ["007", "7"]])("is read from %j and written %j", (text, written) =>
    expect(decimalText(of(text))).toBe(written));

  it.each([null, "", ".", "-", "1e3", "1,5", " 1", "1 000", "NaN", "Infinity", "0x10", "1.2.3", "--1", "٣", "9".repeat(50)])("is not read from %j", (text) => expect(parseDecimal(text)).toBeNull());

  it("is reckoned with exactly, where a float is not", () => {
    expect(decimalText(add(of("0.1"), of("0.2")))).toBe("0.3");
    expect(decimalText(subtract(of("1"), of("0.9")))).toBe("0.1");
    expect(decimalText(multiply(of("1.005"), of("-100")))).toBe("-100.500");
    expect(decimalText(sum([of("9007199254740993"), of("0.01"), negated(of("1"))]))).toBe("9007199254740992.01");
    expect(decimalText(absolute(of("-3.20")))).toBe("3.20");
  });

  it("is equal to itself with other decimals, and ordered", () => {
    expect(isEqual(of("1.0"), of("1.00"))).toBe(true);
    expect(isEqual(of("-0"), zero)).toBe(true);
    expect([compare(of("2.5"), of("2.49")), compare(of("-1"), of("1")), isZero(of("0.000"))]).toEqual([1, -1, true]);
  });

  it.each([["2.345", 2, "2.35"], ["2.344", 2, "2.34"], ["-2.345", 2, "-2.35"], ["0.5", 0, "1"], ["-0.5", 0, "-1"], ["0.49", 0, "0"], ["7", 2, "7.00"], ["1.005", 2, "1.01"]])(
    "%s is rounded to %i decimals, half away from zero: %s", (text, decimals, expected) => expect(decimalText(rounded(of(text), decimals))).toBe(expected));

  it("tells how many decimals it needs", () => expect(["1.500", "1.00", "0.001", "0", "100"].map((text) => decimalsNeeded(of(text)))).toEqual([1, 0, 3, 0, 0]));

  it("becomes cents or francs, or nothing where the currency has no such part", () => {
    expect([toMinor(of("12.5"), "EUR"), toMinor(of("-12.500"), "EUR"), toMinor(of("1200.00"), "XPF")]).toEqual([1250, -1250, 1200]);
    expect([toMinor(of("12.505"), "EUR"), toMinor(of("0.5"), "XPF"), toMinor(of("99999999999999999"), "EUR")]).toEqual([null, null, null]);
    expect([decimalText(fromMinor(1250, "EUR")), decimalText(fromMinor(-5, "EUR")), decimalText(fromMinor(1200, "XPF"))]).toEqual(["12.50", "-0.05", "1200"]);
  });
});
