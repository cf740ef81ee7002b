import { approveHabilitation } from "@/lib/habilitations/approve-habilitation";
import { requestHabilitation } from "@/lib/habilitations/request-habilitation";
import { daysLater } from "@/lib/kernel/dates";
import { seedDepartments } from "./departments";
import { proofPdf } from "./invoice-pdf";
import { papeterie, people } from "./people";
import { keepFile, type Stage } from "./stage";
import { seedInvoices } from "./supplier-invoices";
import { seedPaidRib, seedWaitingRib } from "./supplier-ribs";

const warehouse = { ...papeterie, identifier: "12345678200028", name: "Papeterie du Centre, dépôt", address: "4 chemin des Entrepôts" } as const;

/**
 * What the supplier of the mairie has done so far: through the same operations as everybody, at the instants when it was done. Each step looks whether
 * it was made before: a seeding that was broken off is completed by the next one, and one that was not changes nothing.
 */
export async function seedHistory(stage: Stage): Promise<void> {
  await seedDepartments(stage);
  const establishmentId = await habilitated(stage);
  if (establishmentId) {
    await seedInvoices(stage, establishmentId, await seedPaidRib(stage, establishmentId));
    await seedWaitingRib(stage, establishmentId);
  }
  if (await requestOf(stage, warehouse.identifier)) return;
  const supplier = stage.as("fournisseur", daysLater(stage.now, -1));
  const proofs = [await proof(stage, supplier.now, "avis-de-situation.pdf", "Avis de situation")];
  await requestHabilitation(supplier, { ...warehouse, position: "Gérante", right: "legal-representative", proofs, note: "Nouvel établissement ouvert ce mois-ci." });
}

const requestOf = ({ desk, now }: Stage, identifier: string) =>
  desk(now).read((tx) => tx.habilitation.findFirst({ where: { identifier, accountId: people.fournisseur.id }, select: { id: true, state: true, establishmentId: true } }));

/** The establishment, once its first manager was approved. */
async function habilitated(stage: Stage): Promise<string | null> {
  const asked = daysLater(stage.now, -60);
  if (!(await requestOf(stage, papeterie.identifier))) {
    const proofs = [await proof(stage, asked, "extrait-kbis.pdf", "Extrait K bis")];
    await requestHabilitation(stage.as("fournisseur", asked), { ...papeterie, position: "Gérante", right: "legal-representative", proofs });
  }
  const { id, state } = (await requestOf(stage, papeterie.identifier)) ?? {};
  if (id && state === "submitted") await approveHabilitation(stage.as("agent", daysLater(stage.now, -59)), { id });
  return (await requestOf(stage, papeterie.identifier))?.establishmentId ?? null;
}

async function proof(stage: Stage, at: Date, name: string, title: string): Promise<string> {
  const lines = [papeterie.name, `SIRET 123 456 782, ${papeterie.address}, ${papeterie.postalCode} ${papeterie.city}`, `Gérante : ${people.fournisseur.name}`, "Document fictif de la démonstration."];
  return keepFile(stage.as("fournisseur", at), name, await proofPdf(title, lines), "proof");
}
