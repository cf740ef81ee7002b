import { existsSync } from "node:fs";
import path from "node:path";
import { creditTypeCodes } from "@/lib/invoices/rules/codes/lists";
import { checkDeposit } from "@/lib/invoices/rules/check-deposit";
import { checkEinvoice } from "@/lib/invoices/rules/check-einvoice";
import type { DepositToCheck } from "@/lib/invoices/rules/deposit-input";
import type { Einvoice } from "@/lib/kernel/einvoice";
import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import { papeterie } from "@/prisma/world/people";
import { einvoiceReader } from "../support/einvoice-reader";

const samples = process.env.SAMPLES_DIR ?? "";
const present = samples !== "" && existsSync(path.join(samples, "facturx"));
const at = (file: string) => path.join(samples, file);

/** The form as its own file fills it, sent by the papeterie, which none of these files is from. */
function filledFrom(einvoice: Einvoice, reading: InvoiceReading): DepositToCheck {
  const { number, issuedOn, dueOn, currency, orderReference, buyerReference, totals, typeCode, precedingInvoices: [preceding] } = einvoice;
  return {
    typed: {
      kind: creditTypeCodes.has(typeCode ?? "") ? "credit-note" : "invoice", number: number ?? "", issuedOn: issuedOn ?? "", dueOn: dueOn ?? "", currency: currency ?? "",
      net: totals.net ?? "", tax: totals.vat ?? "", gross: totals.gross ?? "", orderReference: orderReference ?? "", receivingService: buyerReference ?? "",
      creditedNumber: preceding?.number ?? "",
    },
    reading, establishment: papeterie, now: "2026-11-21", numberUsed: false, sameNumberElsewhere: false, creditedUnknown: false, iban: null,
    organization: { requiresOrder: false, requiresService: false, services: [] },
  };
}

/** Somebody else's invoice: what is said of who sells, and nothing of what it says. */
const anotherFrench = ["GUICHET-EMETTEUR", "GUICHET-TVA-SIREN"];
/** A German seller: a VAT number of another country, and no SIREN. */
const foreign = ["GUICHET-EMETTEUR-INCONNU"];
/** Whoever made the file made up its IBAN: its check digits are right, and the key of its RIB is not. */
const inventedIban = "GUICHET-IBAN-FORME";
const expected: Readonly<Record<string, readonly string[]>> = {
  "facturx/Avoir_FR_type381_BASIC.pdf": anotherFrench,
  "facturx/EN16931_Einfach.pdf": foreign,
  "facturx/EN16931_Elektron.pdf": foreign,
  "facturx/EN16931_Gutschrift.pdf": foreign,
  "facturx/Facture_FR_BASICWL.pdf": [...anotherFrench, inventedIban],
  "facturx/Facture_FR_MINIMUM.pdf": anotherFrench,
  "einvoice/factur-x-en16931.xml": ["GUICHET-EMETTEUR", inventedIban],
  "einvoice/ubl-21-en16931.xml": [...anotherFrench, inventedIban],
};

if (!present) {
  (process.env.CI ? test : test.skip)("SAMPLES_DIR does not lead to the samples: the rules have not been tried on real files", () => {
    throw new Error("no samples");
  });
} else {
  const { desk } = einvoiceReader();

  test.each(Object.entries(expected))("%s keeps the norm; deposited by another supplier it warns of %j and can be sent", async (file, codes) => {
    const reading = await desk.readInvoice({ path: at(file), type: file.endsWith(".xml") ? "application/xml" : "application/pdf" });
    const einvoice = reading.einvoice as Einvoice;
    expect(checkEinvoice(einvoice)).toEqual([]);
    const findings = checkDeposit(filledFrom(einvoice, reading));
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(findings.filter(({ weight }) => weight === "block")).toEqual([]);
  });
}
