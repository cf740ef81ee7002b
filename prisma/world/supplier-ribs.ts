import { daysLater } from "@/lib/kernel/dates";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { requestRib } from "@/lib/ribs/request-rib";
import { proofPdf } from "./invoice-pdf";
import { papeterie, people } from "./people";
import { keepFile, type Stage } from "./stage";

type DemoRib = { readonly daysAgo: number; readonly label: string; readonly iban: string; readonly confirmedBy: readonly ("agent" | "admin")[] };

/** IBANs of examples, of accounts that nobody holds. The first is paid to; the second, of two days ago, has one of its two confirmations. */
const ribs: readonly [DemoRib, ...DemoRib[]] = [
  { daysAgo: 58, label: "Compte courant", iban: "FR1420041010050500013M02606", confirmedBy: ["agent", "admin"] },
  { daysAgo: 2, label: "Compte du dépôt", iban: "FR7630006000011234567890189", confirmedBy: ["admin"] },
];
const call = { calledNumber: "01 99 00 20 30", numberSource: "own-records", calledPerson: `${people.fournisseur.name}, gérante`, elsewhere: "on" } as const;

/** The RIBs of the supplier's establishment, as far as each has come. Gives the one that its invoices are paid to. */
export async function seedRibs(stage: Stage, establishmentId: string): Promise<string> {
  for (const rib of ribs) await seedRib(stage, establishmentId, rib);
  return (await ribOf(stage, establishmentId, ribs[0].iban))?.id ?? "";
}

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
