import type { EinvoiceAddress, EinvoiceParty, Identified } from "@/lib/kernel/einvoice-parts";
import { groupAt, identifierAt, identifiersAt } from "./as-written";
import { all, textAt, type XmlElement } from "./xml-tree";

/** BG-4 or BG-7 of a CII. A party that is not there is one that says nothing. */
export function ciiParty(party: XmlElement | null): EinvoiceParty {
  return {
    name: textAt(party, "Name"),
    tradingName: textAt(party, "SpecifiedLegalOrganization", "TradingBusinessName"),
    identifiers: [...identifiersAt(party, "ID"), ...identifiersAt(party, "GlobalID")],
    legalRegistration: identifierAt(party, "SpecifiedLegalOrganization", "ID"),
    vatNumber: ciiVatNumber(party),
    taxRegistration: registration(party, "FC"),
    electronicAddress: identifierAt(party, "URIUniversalCommunication", "URIID"),
    address: ciiAddress(party),
    contact: groupAt(party, ["DefinedTradeContact"], (contact) => ({
      name: textAt(contact, "PersonName") ?? textAt(contact, "DepartmentName"),
      phone: textAt(contact, "TelephoneUniversalCommunication", "CompleteNumber"),
      email: textAt(contact, "EmailURIUniversalCommunication", "URIID"),
    })),
  };
}

/** The one identifier of a payee or of a place: from a list, else of its own. */
export const ciiIdentifier = (party: XmlElement | null): Identified | null => identifierAt(party, "GlobalID") ?? identifierAt(party, "ID");

export const ciiVatNumber = (party: XmlElement | null): string | null => registration(party, "VA");

/** `VA`: a VAT number; `FC`: another number of the tax office. */
function registration(party: XmlElement | null, scheme: "VA" | "FC"): string | null {
  return all(party, "SpecifiedTaxRegistration", "ID").find(({ attributes }) => attributes.schemeID === scheme)?.text.trim() || null;
}

export function ciiAddress(party: XmlElement | null): EinvoiceAddress | null {
  return groupAt(party, ["PostalTradeAddress"], (address) => ({
    lines: ["LineOne", "LineTwo", "LineThree"].flatMap((line) => textAt(address, line) ?? []),
    city: textAt(address, "CityName"),
    postCode: textAt(address, "PostcodeCode"),
    subdivision: textAt(address, "CountrySubDivisionName"),
    country: textAt(address, "CountryID"),
  }));
}
