import { decodeXml } from "./xml";

/** The names under which Factur-X, ZUGFeRD and XRechnung put the invoice's data in a PDF. */
const FILE_NAMES = /^(factur-x|zugferd-invoice|xrechnung)\.xml$/i;
const GUIDELINE =
  /<(?:[\w.-]+:)?GuidelineSpecifiedDocumentContextParameter\b[^>]*>\s*<(?:[\w.-]+:)?ID\b[^>]*>\s*([^<]{1,200}?)\s*</;

export function isFacturxName(name: string): boolean {
  return FILE_NAMES.test(name);
}

/** The URN of the profile that the XML says it follows, `null` if it names none (it is then not Factur-X). */
export function facturxProfile(xml: Uint8Array): string | null {
  return GUIDELINE.exec(decodeXml(xml) ?? "")?.[1] ?? null;
}
