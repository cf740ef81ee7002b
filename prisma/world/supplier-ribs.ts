import { daysLater } from "@/lib/kernel/dates";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { requestRib } from "@/lib/ribs/request-rib";
import { proofPdf } from "./invoice-pdf";
import { papeterie, people } from "./people";
import { keepFile, type Stage } from "./stage";

type DemoRib = { readonly daysAgo: number; readonly label: string; readonly iban: string; readonly confirmedBy: readonly ("agent" | "admin")[] };

/** IBANs of examples, of accounts that nobody holds. The second, of two days ago, has one of its two confirmations. */
const paidRib: DemoRib = { daysAgo: 58, label: "Compte courant", iban: "FR1420041010050500013M02606", confirmedBy: ["agent", "admin"] };
const waitingRib: DemoRib = { daysAgo: 2, label: "Compte du dépôt", iban: "FR7630006000011234567890189", confirmedBy: ["admin"] };
const call = { calledNumber: "01 99 00 20 30", numberSource: "own-records", calledPerson: `${people.fournisseur.name}, gérante`, elsewhere: "on" } as const;

/** The RIB that the invoices of the supplier's establishment are paid to. Gives its id. */
export async function seedPaidRib(stage: Stage, establishmentId: string): Promise<string> {
  await seedRib(stage, establishmentId, paidRib);
  return (await ribOf(stage, establishmentId, paidRib.iban))?.id ?? "";
}

/** Another one, that waits. */
export const seedWaitingRib = (stage: Stage, establishmentId: string): Promise<void> => seedRib(stage, establishmentId, waitingRib);

const ribOf = ({ desk, now }: Stage, establishmentId: string, iban: string) =>
  desk(now).read((tx) => tx.rib.findFirst({ where: { establishmentId, iban }, select: { id: true, state: true, confirmations: { select: { agentId: true } } } }));

async function seedRib(stage: Stage, establishmentId: string, { daysAgo, label, iban, confirmedBy }: DemoRib): Promise<void> {
  const asked = daysLater(stage.now, -daysAgo);
  if (!(await ribOf(stage, establishmentId, iban))) {
    const supplier = stage.as("fournisseur", asked);
    const lines = [`Titulaire : ${papeterie.name}`, `IBAN ${iban}`, "BIC DEMOFRPP", "Document fictif de la démonstration."];
    const proofs = [await keepFile(supplier, "rib.pdf", await proofPdf("Relevé d’identité bancaire", lines), "proof")];
    await requestRib(supplier, { establishmentId, label, holder: papeterie.name, iban, bic: "DEMOFRPP", proofs });
  }
  for (const agent of confirmedBy) {
    const { id = "", state, confirmations = [] } = (await ribOf(stage, establishmentId, iban)) ?? {};
    if (state === "to-verify" && !confirmations.some(({ agentId }) => agentId === people[agent].id)) await confirmRib(stage.as(agent, daysLater(asked, 1)), { ...call, id });
  }
}
