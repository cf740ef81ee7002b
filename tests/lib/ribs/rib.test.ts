import { daysLater, hoursLater } from "@/lib/kernel/dates";
import { changedFacts, notPayable, payable, saysNumber, type RibState } from "@/lib/ribs/rib";
import { changeRibSchema, confirmRibSchema, requestRibSchema } from "@/lib/ribs/rib.schema";
import { noon } from "@/tests/support/world";
import { call, facts } from "./ribs";

const id = "0190aaaa-0000-7000-8000-000000000001";
const [past, coming] = [hoursLater(noon, -1), hoursLater(noon, 1)];

describe("what is paid to a RIB", () => {
  const cases: readonly [RibState, Date | null, ReturnType<typeof notPayable>][] = [
    ["to-verify", null, "to-verify"], ["refused", null, "refused"], ["verified", coming, "cooling"], ["verified", noon, null], ["verified", past, null],
    ["withdrawn", null, "withdrawn"], ["withdrawn", past, null],
  ];
  it.each(cases)("%s, cooling until %p: %p", (state, coolingUntil, why) => {
    expect(notPayable({ state, coolingUntil }, noon)).toBe(why);
    expect(payable({ state, coolingUntil }, noon)).toBe(why === null);
  });

  it("only to one that was confirmed, whatever the time that has passed", () => {
    for (const state of ["to-verify", "refused", "withdrawn"] as const) expect(payable({ state, coolingUntil: null }, daysLater(noon, 1000))).toBe(false);
  });
});

describe("the form of a RIB", () => {
  const form = { ...facts, establishmentId: id, proofs: [id] };
  const wrong = (more: Record<string, unknown>) => {
    const { error } = requestRibSchema.safeParse({ ...form, ...more });
    return error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
  };

  it("takes codes with their spaces and in small letters, and keeps them bare", () => {
    expect(requestRibSchema.parse({ ...form, iban: "fr14 2004 1010 0505 0001 3m02 606", bic: "demo fr pp" })).toMatchObject({ iban: "FR1420041010050500013M02606", bic: "DEMOFRPP" });
  });

  it("takes a BIC of New Caledonia with an IBAN that begins with FR", () => {
    expect(requestRibSchema.parse({ ...form, iban: "FR7617499000101234567890102", bic: "DEMONCNN" })).toMatchObject({ bic: "DEMONCNN" });
  });

  it("takes a BIC and an IBAN of two countries: a bank may keep accounts from abroad", () => {
    expect(requestRibSchema.parse({ ...form, iban: "DE89370400440532013000", bic: "DEMOLULL" })).toMatchObject({ iban: "DE89370400440532013000", bic: "DEMOLULL" });
  });

  it("takes a RIB without a name, and shortens the spaces of the holder", () => {
    expect(requestRibSchema.parse({ ...form, label: " ", holder: " Papeterie   du Centre " })).toMatchObject({ label: null, holder: "Papeterie du Centre" });
  });

  it.each([
    ["an IBAN with a wrong digit", { iban: "FR1420041010050500013M02607" }, "iban: notIban"],
    ["an IBAN whose French key alone is wrong", { iban: "FR9320041010050500013M02607" }, "iban: notIban"],
    ["a BIC of nine characters", { bic: "DEMOFRPPA" }, "bic: notBic"],
  ])("refuses %s, beside its field", (_name, more, words) => expect(wrong(more)).toEqual([words]));

  it("asks for the holder and for the bank's paper, and judges the other fields all the same", () => {
    expect(wrong({ holder: " ", proofs: [], bic: "DEMO" })).toEqual([expect.stringMatching(/^holder/), "bic: notBic", "proofs: fileRequired"]);
    expect(changeRibSchema.safeParse({ ...facts, id, proofs: [] }).success).toBe(false);
  });

  it("lets go of a file that is taken back without JavaScript", () => {
    const other = "0190aaaa-0000-7000-8000-000000000002";
    expect(requestRibSchema.parse({ ...form, proofs: other, "proofs.kept": [id], "proofs.removed": [id] })).toMatchObject({ proofs: [other] });
  });
});

describe("the call-back", () => {
  it("takes a number of metropolitan France, of New Caledonia and of abroad", () => {
    for (const calledNumber of ["01 99 00 20 30", "99.00.20", "+687 99 00 20", "+33 (0)1 99 00 20 30"]) expect(confirmRibSchema.safeParse({ ...call, id, calledNumber }).success).toBe(true);
  });

  it.each([["calledNumber", "12"], ["calledNumber", "sa ligne directe"], ["calledNumber", "......"], ["calledPerson", " "], ["numberSource", "the-request"], ["elsewhere", ""]])("refuses as %s: « %s »", (field, value) => {
    expect(confirmRibSchema.safeParse({ ...call, id, [field]: value }).error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it("knows a number that the request gives, however it is written", () => {
    const words = ["Compte courant", "Appelez le 01.99.00.20.30 pour toute question", null];
    for (const number of ["0199002030", "+33 1 99 00 20 30", "+33 (0)1 99 00 20 30"]) expect(saysNumber(words, number)).toBe(true);
    expect(saysNumber(words, "01 99 00 20 31")).toBe(false);
    expect(saysNumber([null, ""], "01 99 00 20 30")).toBe(false);
  });
});

it("names what a change changes, in the order in which to say it", () => {
  const before = { iban: "A", bic: "B", holder: "C", label: null };
  expect(changedFacts(before, { ...before, holder: "D", iban: "E" })).toEqual(["iban", "holder"]);
  expect(changedFacts(before, before)).toEqual([]);
});
