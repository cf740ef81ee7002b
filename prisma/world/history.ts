import { writeFile } from "node:fs/promises";
import { receiveFile } from "@/lib/documents/receive-file";
import { approveHabilitation } from "@/lib/habilitations/approve-habilitation";
import { requestHabilitation } from "@/lib/habilitations/request-habilitation";
import { approveInvoice } from "@/lib/invoices/approve-invoice";
import { depositInvoice } from "@/lib/invoices/deposit-invoice";
import { refuseInvoice } from "@/lib/invoices/refuse-invoice";
import { takeInvoiceInCharge } from "@/lib/invoices/take-invoice-in-charge";
import { desk } from "@/lib/kernel/actor";
import { dateAt, daysLater } from "@/lib/kernel/dates";
import type { FileRole } from "@/lib/kernel/file-rules";
import { amountText } from "@/lib/kernel/money";
import { settingsOf } from "@/lib/organizations/organization";
import type { Container } from "@/lib/platform/container";
import type { Scope } from "@/lib/platform/scope";
import { makeAvailable } from "@/lib/wiring/make-available";
import { openScope } from "@/lib/wiring/scope";
import { invoicePdf, proofPdf } from "./invoice-pdf";
import { organizations, papeterie, people, type PersonName } from "./people";

type End = "available" | "in-charge" | "approved" | "refused";
const euros = (minor: number) => ({ minor, currency: "EUR" as const });

/** Days ago, number, what was sold with its price in cents, where it stands now. */
const invoices: readonly (readonly [daysAgo: number, number: string, lines: readonly (readonly [string, number])[], end: End])[] = [
  [41, "PC-2026-0187", [["Papier A4 80 g, 40 ramettes", 17_200], ["Enveloppes C5, 10 boîtes", 6_450]], "approved"],
  [24, "PC-2026-0203", [["Cartouches d’encre, 12 pièces", 38_640]], "refused"],
  [12, "PC-2026-0211", [["Cahiers 96 pages, écoles, 320 pièces", 41_600], ["Crayons de couleur, 150 boîtes", 28_350]], "in-charge"],
  [3, "PC-2026-0218", [["Fauteuil de bureau, 2 pièces", 49_800]], "available"],
];

/** What the people of the mairie have done so far: through the same operations as everybody, at the instants when they did it. */
export async function seedHistory(container: Container, now: Date): Promise<void> {
  const organization = await mairie(container);
  const done = await container.db.tenant(organization.id).read((tx) => tx.habilitation.findFirst({ select: { id: true } }));
  if (done) return;
  const as = (person: PersonName, instant: Date): Scope => {
    const { id, roles } = people[person] as { id: string; roles?: { mairie?: readonly ("billing" | "accounting")[] } };
    return openScope(container, { organization, actor: { accountId: id, roles: roles?.mairie ?? [] }, locale: "fr", now: instant });
  };
  const asked = daysLater(now, -60);
  const request = await requestHabilitation(as("fournisseur", asked), { ...papeterie, position: "Gérante", right: "legal-representative", proofs: [await proof(as("fournisseur", asked), "extrait-kbis.pdf", "Extrait K bis")] });
  await approveHabilitation(as("agent", daysLater(now, -59)), { id: request.id });
  const { establishmentId } = await container.db.tenant(organization.id).read((tx) => tx.habilitation.findFirstOrThrow({ where: { id: request.id } }));
  for (const [daysAgo, number, lines, end] of invoices) await depositAndHandle({ daysAgo, number, lines, end, establishmentId: establishmentId ?? "" });
  await requestSecond();

  async function depositAndHandle({ daysAgo, number, lines, end, establishmentId: establishment }: { daysAgo: number; number: string; lines: readonly (readonly [string, number])[]; end: End; establishmentId: string }) {
    const instant = daysLater(now, -daysAgo);
    const supplier = as("fournisseur", instant);
    const net = lines.reduce((sum, [, price]) => sum + price, 0);
    const tax = Math.round(net / 5);
    const issuedOn = dateAt(instant, organization.timeZone);
    const pdf = await invoicePdf({ number, issuedOn, seller: papeterie.name, buyer: organization.name, lines: lines.map(([what, price]) => [what, euros(price)]), net: euros(net), tax: euros(tax), gross: euros(net + tax) });
    const document = await keep(supplier, `${number}.pdf`, pdf, "invoice");
    const amounts = { net: amountText(euros(net)), tax: amountText(euros(tax)), gross: amountText(euros(net + tax)) };
    const { id: invoiceId } = await depositInvoice(supplier, { establishmentId: establishment, kind: "invoice", number, issuedOn, dueOn: dateAt(daysLater(instant, 30), organization.timeZone), currency: "EUR", ...amounts, orderReference: `BC-${number.slice(-4)}`, document });
    await makeAvailable(openScope(container, { organization, actor: desk, locale: organization.locale, now: instant }), invoiceId);
    const agent = as("agent", daysLater(instant, 1));
    if (end !== "available") await takeInvoiceInCharge(agent, { invoiceId });
    if (end === "approved") await approveInvoice(as("agent", daysLater(instant, 2)), { invoiceId });
    if (end === "refused") await refuseInvoice(as("agent", daysLater(instant, 2)), { invoiceId, reasonCode: "CMD_ERR", reason: "Le bon de commande BC-0203 n’existe pas. Redéposez la facture avec le bon numéro, sous un nouveau numéro de facture." });
  }

  async function requestSecond() {
    const supplier = as("fournisseur", daysLater(now, -1));
    await requestHabilitation(supplier, { ...papeterie, identifier: "12345678200028", name: "Papeterie du Centre, dépôt", address: "4 chemin des Entrepôts", position: "Gérante", right: "legal-representative", proofs: [await proof(supplier, "avis-de-situation.pdf", "Avis de situation")], note: "Nouvel établissement ouvert ce mois-ci." });
  }

  async function proof(scope: Scope, name: string, title: string): Promise<string> {
    const lines = [papeterie.name, `SIRET 123 456 782, ${papeterie.address}, ${papeterie.postalCode} ${papeterie.city}`, `Gérante : ${people.fournisseur.name}`, "Document fictif de la démonstration."];
    return keep(scope, name, await proofPdf(title, lines), "proof");
  }
}

async function mairie({ db, settings }: Container) {
  const row = await db.global.organization.findUniqueOrThrow({ where: { id: organizations.mairie.id } });
  return settingsOf(row, settings.appUrl);
}

/** Takes a file through the gate, as a form does. */
async function keep(scope: Scope, name: string, bytes: Uint8Array, role: FileRole): Promise<string> {
  const path = await scope.ports.storage.scratchPath();
  await writeFile(path, bytes);
  return (await receiveFile(scope, { path, name, role })).id;
}
