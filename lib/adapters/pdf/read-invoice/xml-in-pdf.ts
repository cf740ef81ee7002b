import { isFacturxName } from "../inspect/facturx";
import { readWithLibpdf } from "../inspect/libpdf";
import { readWithQpdf } from "../inspect/qpdf";

/**
 * The invoice's XML among the files embedded in a PDF, wherever the PDF says that it has it (names tree, `/AF`, a note on a page): `undefined` when there
 * is none or the PDF cannot be read, `null` when its content cannot be taken out. Current names come before those of older formats.
 */
export async function xmlInPdf(bytes: Uint8Array): Promise<Uint8Array | null | undefined> {
  let reading = await readWithQpdf(bytes);
  if (reading.refused === "file.unreadable") reading = await readWithLibpdf(bytes);
  if (reading.refused !== null) return undefined;
  const [wanted] = reading.findings.embedded.filter(({ name }) => isFacturxName(name)).sort((a, b) => rank(a.name) - rank(b.name));
  return wanted && ((await reading.extract([wanted.object])).get(wanted.object) ?? null);
}

const rank = (name: string): number => ["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml"].indexOf(name.toLowerCase());
