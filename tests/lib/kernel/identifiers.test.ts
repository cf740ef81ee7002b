import { bareBic, bicFitsIban, isBic } from "@/lib/kernel/bic";
import { bareIdentifier, identifierText, isIdentifier, isSiret, unwrappedIdentifier } from "@/lib/kernel/establishment-identifier";
import { bareIban, ibanText, isIban, maskedIban } from "@/lib/kernel/iban";
import { isSiren } from "@/lib/kernel/siren";
import { bareVatNumber, isFrenchVatNumber, isVatNumber, sirenOfVatNumber } from "@/lib/kernel/vat-number";

/** The same text with each of its digits changed in turn. */
const misread = (text: string) => [...text].flatMap((character, place) => (/\d/.test(character) ? [text.slice(0, place) + ((Number(character) + 1) % 10) + text.slice(place + 1)] : []));

describe("a SIREN", () => {
  it.each(["732829320", "552100554", "303265045", "100000009", "123456782"])("is right: %s, and no other by one digit", (siren) => {
    expect(isSiren(siren)).toBe(true);
    expect(misread(siren).filter(isSiren)).toEqual([]);
  });
  it.each(["732829321", "73282932", "7328293200", "73282932A", ""])("is wrong: %j", (siren) => expect(isSiren(siren)).toBe(false));
});

describe("a SIRET", () => {
  it.each(["73282932000074", "55210055400013", "21750001600019", "12345678200010"])("is right: %s, and no other by one digit", (siret) => {
    expect(isSiret(siret)).toBe(true);
    expect(misread(siret).filter(isSiret)).toEqual([]);
  });
  it.each(["35600000049837", "35600000000048"])("of La Poste is right by either sum: %s", (siret) => expect(isSiret(siret)).toBe(true));
  it.each(["73282932000075", "35600000049838", "7328293200007", "0123456001"])("is wrong: %s", (siret) => expect(isSiret(siret)).toBe(false));
  it("is typed with spaces and shown with them", () => {
    expect(bareIdentifier("732 829 320\u00a000074")).toBe("73282932000074");
    expect(identifierText("SIRET", "73282932000074")).toBe("732 829 320 00074");
  });
});

describe("a RIDET", () => {
  it("has ten digits and no sum", () => {
    expect(["0123456001", "012345600", "73282932000074"].map((text) => isIdentifier("RIDET", text))).toEqual([true, false, false]);
    expect(identifierText("RIDET", "0123456001")).toBe("0123456.001");
  });
  it("is taken out of columns that are made for a SIRET", () =>
    expect(["NC0123456001XX", "0 123 456.001", "NC012345601XX", "73282932000074"].map(unwrappedIdentifier)).toEqual(["0123456001", "0123456001", "NC012345601XX", "73282932000074"]));
});

describe("a VAT number", () => {
  it.each(["FR40303265045", "FR23334175221", "FR44732829320", "FR96552100554"])("of France is right by its key: %s, and no other by one digit", (number) => {
    expect(isFrenchVatNumber(number)).toBe(true);
    expect(misread(number).filter(isFrenchVatNumber)).toEqual([]);
    expect(sirenOfVatNumber(number)).toBe(number.slice(4));
  });
  it.each(["FRK7399859412", "FR4Z123456782"])("of France may have letters in its key: %s", (number) => expect(isFrenchVatNumber(number)).toBe(true));
  it.each(["FR84323140391", "FRIO334175221", "FRIO334175221", "FRK8399859412", "FR4033265045", "40303265045"])("is wrong: %s", (number) => expect(isFrenchVatNumber(number)).toBe(false));
  it("of Monaco holds no SIREN", () => {
    expect([isFrenchVatNumber("FR53000004605"), sirenOfVatNumber("FR53000004605")]).toEqual([true, null]);
    expect(misread("FR53000004605").filter((number) => number.startsWith("FR53000")).filter(isFrenchVatNumber)).toEqual([]);
  });
  it("of another country has its form only", () => {
    expect(["DE123456789", "BE0123456789", "ES12", "FR84323140391", "12345678", "DE"].map(isVatNumber)).toEqual([true, true, true, false, false, false]);
    expect(bareVatNumber("fr 40 303.265-045")).toBe("FR40303265045");
  });
});

describe("an IBAN", () => {
  const right = ["FR1420041010050500013M02606", "FR7630006000011234567890189", "FR7630001007941234567890185", "FR113000100169C844000000077", "FR7617499000101234567890102", "FR7614889000810812345678979"];
  it.each(right)("of France or New Caledonia is right: %s, and no other by one digit", (iban) => {
    expect(isIban(iban)).toBe(true);
    expect(misread(iban).filter(isIban)).toEqual([]);
  });
  it.each(["DE89370400440532013000", "BE68539007547034", "GB29NWBK60161331926819"])("of another country is right: %s", (iban) => expect(isIban(iban)).toBe(true));
  it("of France holds a RIB whose key is right too", () => {
    const withKey = (iban: string) => [...Array(100).keys()].map((check) => `FR${String(check).padStart(2, "0")}${iban.slice(4)}`);
    expect(withKey("FR7630006000011234567890188").filter(isIban)).toEqual([]);
  });
  it.each(["FR763000600001123456789018", "FR76 3000 6000 0112 3456 7890 189", "7630006000011234567890189", "", "FR"])("is wrong: %j", (iban) => expect(isIban(iban)).toBe(false));
  it("is typed with spaces, printed by fours and masked where it need not be read whole", () => {
    expect(bareIban("fr14 2004 1010 0505 0001 3m02 606")).toBe(right[0]);
    expect(ibanText(right[0] ?? "")).toBe("FR14 2004 1010 0505 0001 3M02 606");
    expect(maskedIban(right[0] ?? "")).toBe("FR14 •••• •••• •••• •••• •••2 606");
    expect([maskedIban("FR142606"), maskedIban("")]).toEqual(["•••• ••••", ""]);
  });
});

describe("a BIC", () => {
  it("has a bank, a country and a place, and may have a branch", () =>
    expect(["BDFEFRPPCCT", "BDFEFRPP", "BDFEFRPPCC", "BDF1FRPP", "bdfefrpp", ""].map(isBic)).toEqual([true, true, false, false, false, false]));
  it("is typed in any manner", () => expect(bareBic("bdfe fr pp cct")).toBe("BDFEFRPPCCT"));
  it("of New Caledonia goes with a French IBAN; that of another country does not", () => {
    expect(["BDFEFRPP", "BNCANCNN", "SOCBPFTP", "DEUTDEFF"].map((bic) => bicFitsIban(bic, "FR7617499000101234567890102"))).toEqual([true, true, true, false]);
    expect([bicFitsIban("DEUTDEFF", "DE89370400440532013000"), bicFitsIban("BNCANCNN", "DE89370400440532013000")]).toEqual([true, false]);
  });
});
