import { optionalColumns, requiredColumns, type ImportColumn } from "@/lib/imports/import";
import { csvLine, csvStart } from "@/lib/kernel/csv";

const common = { exercice: "2026", date_emission: "02/11/2026", cp: "99100", ville: "Démonstration", mode: "LIBRE", etat: "EMISE" };
const rows: readonly Partial<Record<ImportColumn, string>>[] = [
  { ...common, numero: "1078", reference_payfip: "2026-RS-00-001078", date_echeance: "15/12/2026", objet: "Restauration scolaire, octobre", montant: "25,50", devise: "EUR", nom: "Exemple", prenom: "Camille", email: "camille.exemple@exemple.test", code_tiers: "C-1001", adresse: "3 rue des Lilas", fichier_pdf: "1078.pdf" },
  { ...common, numero: "1079", reference_payfip: "2026-EAU-00-001079", date_echeance: "31/12/2026", objet: "Eau, second semestre", montant: "1 234,50", devise: "EUR", nom: "Garage Exemple", code_tiers: "C-1002", adresse: "12 place du Marché", mode: "PRELEVEMENT" },
];

/** A CSV of two bills, to be filled in: one that comes with its PDF, one whose PDF Guichet makes. It holds nothing of anybody. */
export function GET(): Response {
  const columns = [...requiredColumns, ...optionalColumns];
  const lines = rows.map((row) => csvLine(columns.map((column) => row[column] ?? "")));
  return new Response(csvStart + csvLine(columns) + lines.join(""), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="exemple-titres.csv"', "x-content-type-options": "nosniff" },
  });
}
