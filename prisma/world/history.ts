import { approveHabilitation } from "@/lib/habilitations/approve-habilitation";
import { requestHabilitation } from "@/lib/habilitations/request-habilitation";
import { approveInvoice } from "@/lib/invoices/approve-invoice";
import { depositInvoice } from "@/lib/invoices/deposit-invoice";
import { refuseInvoice } from "@/lib/invoices/refuse-invoice";
import { takeInvoiceInCharge } from "@/lib/invoices/take-invoice-in-charge";
import { dateAt, daysLater } from "@/lib/kernel/dates";
import { amountText } from "@/lib/kernel/money";
import type { Scope } from "@/lib/platform/scope";
import { makeAvailable } from "@/lib/wiring/make-available";
import { invoicePdf, proofPdf } from "./invoice-pdf";
import { papeterie, people } from "./people";
import { keepFile, type Stage } from "./stage";

type End = "available" | "in-charge" | "approved" | "refused";
type Deposited = readonly [daysAgo: number, number: string, lines: readonly (readonly [string, number])[], end: End];
const euros = (minor: number) => ({ minor, currency: "EUR" as const });

/** Days ago, number, what was sold with its price in cents, where it stands now. */
const invoices: readonly Deposited[] = [
  [41, "PC-2026-0187", [["Papier A4 80 g, 40 ramettes", 17_200], ["Enveloppes C5, 10 boîtes", 6_450]], "approved"],
  [24, "PC-2026-0203", [["Cartouches d’encre, 12 pièces", 38_640]], "refused"],
  [12, "PC-2026-0211", [["Cahiers 96 pages, écoles, 320 pièces", 41_600], ["Crayons de couleur, 150 boîtes", 28_350]], "in-charge"],
  [3, "PC-2026-0218", [["Fauteuil de bureau, 2 pièces", 49_800]], "available"],
];
const warehouse = { ...papeterie, identifier: "12345678200028", name: "Papeterie du Centre, dépôt", address: "4 chemin des Entrepôts" } as const;

/**
 * What the supplier of the mairie has done so far: through the same operations as everybody, at the instants when it was done. Each step looks whether
 * it was made before: a seeding that was broken off is completed by the next one, and one that was not changes nothing.
 */
export async function seedHistory(stage: Stage): Promise<void> {
  const { now } = stage;
  const establishmentId = await habilitated(stage);
  for (const invoice of establishmentId ? invoices : []) await depositAndHandle(stage, establishmentId ?? "", invoice);
  const supplier = stage.as("fournisseur", daysLater(now, -1));
  if (await requestOf(stage, warehouse.identifier)) return;
  const proofs = [await proof(supplier, "avis-de-situation.pdf", "Avis de situation")];
  await requestHabilitation(supplier, { ...warehouse, position: "Gérante", right: "legal-representative", proofs, note: "Nouvel établissement ouvert ce mois-ci." });
}

const requestOf = ({ desk, now }: Stage, identifier: string) =>
  desk(now).read((tx) => tx.habilitation.findFirst({ where: { identifier, accountId: people.fournisseur.id }, select: { id: true, state: true, establishmentId: true } }));

/** The establishment, once its first manager was approved. */
async function habilitated(stage: Stage): Promise<string | null> {
  const asked = daysLater(stage.now, -60);
  const known = await requestOf(stage, papeterie.identifier);
  if (!known) {
    const supplier = stage.as("fournisseur", asked);
    await requestHabilitation(supplier, { ...papeterie, position: "Gérante", right: "legal-representative", proofs: [await proof(supplier, "extrait-kbis.pdf", "Extrait K bis")] });
  }
  const { id, state } = (await requestOf(stage, papeterie.identifier)) ?? {};
  if (id && state === "submitted") await approveHabilitation(stage.as("agent", daysLater(stage.now, -59)), { id });
  return (await requestOf(stage, papeterie.identifier))?.establishmentId ?? null;
}

async function depositAndHandle(stage: Stage, establishmentId: string, invoice: Deposited): Promise<void> {
  const [daysAgo, number, , end] = invoice;
  const found = () => stage.desk(stage.now).read((tx) => tx.invoice.findFirst({ where: { number }, select: { id: true, state: true } }));
  const at = (days: number) => daysLater(stage.now, days - daysAgo);
  if (!(await found())) await deposit(stage.as("fournisseur", at(0)), establishmentId, invoice);
  const { id: invoiceId } = (await found()) ?? {};
  if (!invoiceId) return;
  const stands = async (state: string) => (await found())?.state === state;
  if (await stands("deposited")) await makeAvailable(stage.desk(at(0)), invoiceId);
  if (end !== "available" && (await stands("available"))) await takeInvoiceInCharge(stage.as("agent", at(1)), { invoiceId });
  if (!(await stands("in-charge"))) return;
  if (end === "approved") await approveInvoice(stage.as("agent", at(2)), { invoiceId });
  if (end === "refused") await refuseInvoice(stage.as("agent", at(2)), { invoiceId, reasonCode: "CMD_ERR", reason: "Le bon de commande BC-0203 n’existe pas. Redéposez la facture avec le bon numéro, sous un nouveau numéro de facture." });
}

async function deposit(supplier: Scope, establishmentId: string, [, number, lines]: Deposited): Promise<void> {
  const { organization, now } = supplier;
  const net = lines.reduce((sum, [, price]) => sum + price, 0);
  const tax = Math.round(net / 5);
  const issuedOn = dateAt(now, organization.timeZone);
  const pdf = await invoicePdf({ number, issuedOn, seller: papeterie.name, buyer: organization.name, lines: lines.map(([what, price]) => [what, euros(price)]), net: euros(net), tax: euros(tax), gross: euros(net + tax) });
  const document = await keepFile(supplier, `${number}.pdf`, pdf, "invoice");
  const amounts = { net: amountText(euros(net)), tax: amountText(euros(tax)), gross: amountText(euros(net + tax)) };
  const dueOn = dateAt(daysLater(now, 30), organization.timeZone);
  await depositInvoice(supplier, { establishmentId, kind: "invoice", number, issuedOn, dueOn, currency: "EUR", ...amounts, orderReference: `BC-${number.slice(-4)}`, document });
}

async function proof(scope: Scope, name: string, title: string): Promise<string> {
  const lines = [papeterie.name, `SIRET 123 456 782, ${papeterie.address}, ${papeterie.postalCode} ${papeterie.city}`, `Gérante : ${people.fournisseur.name}`, "Document fictif de la démonstration."];
  return keepFile(scope, name, await proofPdf(title, lines), "proof");
}
