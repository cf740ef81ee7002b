import type { EinvoiceAddress, EinvoiceParty, Identified } from "@/lib/kernel/einvoice-parts";
import { groupAt, identifierAt, identifiersAt } from "./as-written";
import { all, textAt, type XmlElement } from "./xml-tree";

/** The scheme under which UBL writes BT-90 among the identifiers of the seller or of the payee. */
const CREDITOR = "SEPA";

/** BG-4 or BG-7 of a UBL. A party that is not there is one that says nothing. */
export function ublParty(party: XmlElement | null): EinvoiceParty {
  return {
    name: textAt(party, "PartyLegalEntity", "RegistrationName"),
    tradingName: textAt(party, "PartyName", "Name"),
    identifiers: ublIdentifiers(party),
    legalRegistration: identifierAt(party, "PartyLegalEntity", "CompanyID"),
    vatNumber: ublVatNumber(party),
    taxRegistration: registration(party, (scheme) => scheme !== "VAT"),
    electronicAddress: identifierAt(party, "EndpointID"),
    address: ublAddress(party, "PostalAddress"),
    contact: groupAt(party, ["Contact"], (contact) => ({
      name: textAt(contact, "Name"),
      phone: textAt(contact, "Telephone"),
      email: textAt(contact, "ElectronicMail"),
    })),
  };
}

export const ublIdentifiers = (party: XmlElement | null): Identified[] =>
  identifiersAt(party, "PartyIdentification", "ID").filter(({ scheme }) => scheme !== CREDITOR);

/** BT-90. */
export const ublCreditor = (party: XmlElement | null): string | null =>
  identifiersAt(party, "PartyIdentification", "ID").find(({ scheme }) => scheme === CREDITOR)?.value ?? null;

export const ublVatNumber = (party: XmlElement | null): string | null => registration(party, (scheme) => scheme === "VAT");

function registration(party: XmlElement | null, wanted: (scheme: string | null) => boolean): string | null {
  return textAt(all(party, "PartyTaxScheme").find((one) => wanted(textAt(one, "TaxScheme", "ID"))) ?? null, "CompanyID");
}

export function ublAddress(from: XmlElement | null, ...path: string[]): EinvoiceAddress | null {
  return groupAt(from, path, (address) => ({
    lines: [textAt(address, "StreetName"), textAt(address, "AdditionalStreetName"), textAt(address, "AddressLine", "Line")].flatMap((line) => line ?? []),
    city: textAt(address, "CityName"),
    postCode: textAt(address, "PostalZone"),
    subdivision: textAt(address, "CountrySubentity"),
    country: textAt(address, "Country", "IdentificationCode"),
  }));
}
