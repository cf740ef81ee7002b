import type { Einvoice } from "@/lib/kernel/einvoice";
import type { Identified } from "@/lib/kernel/einvoice-parts";
import type { Finding } from "@/lib/kernel/finding";
import { identifierText, unwrappedIdentifier, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { bareIban, isIban, maskedIban } from "@/lib/kernel/iban";
import { bareVatNumber, isVatNumber, sirenOfVatNumber } from "@/lib/kernel/vat-number";
import { namesDiffer } from "@/lib/ribs/rib";
import { depositFinding } from "./deposit-rules";
import type { DepositToCheck } from "./deposit-input";
import { isAbsent, shown } from "./rule";

type Establishment = NonNullable<DepositToCheck["establishment"]>;
type Source = "xml" | "text";

/** Lists that a SIREN, a SIRET or a RIDET is from (ISO 6523: 0002, 0009, 0228), or none named. Nine digits of another list are no SIREN. */
const isOurScheme = ({ scheme }: Identified): boolean => scheme === null || ["0002", "0009", "0228"].includes(scheme);
const sellersOf = ({ seller }: Einvoice): string[] =>
  [seller.legalRegistration, ...seller.identifiers].flatMap((one) => (one && isOurScheme(one) ? [unwrappedIdentifier(one.value)] : []));

const isWhole = (bare: string): boolean => /^(\d{14}|\d{10})$/.test(bare);
const isUnit = (bare: string): boolean => /^(\d{9}|\d{7})$/.test(bare);
const unitOf = ({ scheme, identifier }: Establishment): string => identifier.slice(0, scheme === "SIRET" ? 9 : 7);
const schemeOf = (bare: string): IdentifierScheme => (bare.length === 10 ? "RIDET" : "SIRET");

/** The identifiers found name another establishment, or, where they name no establishment, another legal unit. */
function* sellers(found: readonly string[], establishment: Establishment, source: Source): Iterable<Finding> {
  const wholes = found.filter(isWhole);
  const [named, own] = wholes.length > 0 ? [wholes, establishment.identifier] : [found.filter(isUnit), unitOf(establishment)];
  const [first] = named;
  if (first === undefined || named.includes(own)) return;
  const text = isWhole(first) ? identifierText(schemeOf(first), first) : first;
  yield depositFinding("GUICHET-EMETTEUR", { source, text, expectedText: identifierText(establishment.scheme, establishment.identifier), name: establishment.name });
}

/**
 * Data without any SIREN, SIRET or RIDET of their seller: a French VAT number or, where no right one is given, the establishment's own name says who it is.
 * Anything else has to be looked at. A French number that is another company's is said by the check of that number.
 */
function* unidentified({ seller }: Einvoice, found: readonly string[], establishment: Establishment): Iterable<Finding> {
  if (found.some((one) => isWhole(one) || isUnit(one))) return;
  const bare = bareVatNumber(seller.vatNumber ?? "");
  if (establishment.scheme === "SIRET" && sirenOfVatNumber(bare) !== null) return;
  if (!isVatNumber(bare) && [seller.name, seller.tradingName].some((name) => name !== null && !namesDiffer(name, establishment.name))) return;
  const said = [seller.name ?? "", seller.vatNumber ?? ""].filter((one) => !isAbsent(one)).map(shown);
  const expectedText = identifierText(establishment.scheme, establishment.identifier);
  yield depositFinding("GUICHET-EMETTEUR-INCONNU", { found: said.length > 0 ? "named" : "nothing", text: said.join(", "), name: establishment.name, expectedText });
}

function* vatNumber(written: string | null, establishment: Establishment | null): Iterable<Finding> {
  if (written === null || isAbsent(written)) return;
  const bare = bareVatNumber(written);
  if (!isVatNumber(bare)) return yield depositFinding("GUICHET-TVA-FORME", { text: shown(written) });
  const siren = sirenOfVatNumber(bare);
  if (siren && establishment?.scheme === "SIRET" && unitOf(establishment) !== siren) {
    yield depositFinding("GUICHET-TVA-SIREN", { text: shown(written), expectedText: unitOf(establishment) });
  }
}

/** IBANs that are malformed, and, if a RIB is chosen, that none of them is its. They are never shown whole. */
function* accounts(written: readonly (string | null)[], iban: string | null, source: Source): Iterable<Finding> {
  const found = written.flatMap((one) => (one === null || isAbsent(one) ? [] : [bareIban(one)]));
  const wrong = found.find((one) => !isIban(one));
  if (wrong !== undefined) yield depositFinding("GUICHET-IBAN-FORME", { source, text: maskedIban(shown(wrong)) });
  const [first] = found.filter(isIban);
  if (iban !== null && first !== undefined && !found.includes(iban)) yield depositFinding("GUICHET-IBAN-RIB", { source, text: maskedIban(first), expectedText: maskedIban(iban) });
}

/** Who sells and where they are paid, as the file says it, against the establishment that deposits and the RIB that was chosen. */
export function* checkSeller({ reading, establishment, iban }: DepositToCheck): Iterable<Finding> {
  const einvoice = reading?.einvoice;
  const text = reading?.text;
  if (einvoice) {
    const found = sellersOf(einvoice);
    if (establishment) {
      yield* sellers(found, establishment, "xml");
      yield* unidentified(einvoice, found, establishment);
    }
    yield* vatNumber(einvoice.seller.vatNumber, establishment);
    yield* accounts(einvoice.payment.flatMap((payment) => payment.accounts.map((account) => account.iban)), iban, "xml");
  }
  if (text) {
    if (establishment && text.sellerIdentifier) yield* sellers([unwrappedIdentifier(text.sellerIdentifier)], establishment, "text");
    yield* accounts([text.iban], iban, "text");
  }
}
