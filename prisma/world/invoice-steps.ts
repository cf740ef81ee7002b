import { approveInvoice } from "@/lib/invoices/approve-invoice";
import { approveInvoicePartly } from "@/lib/invoices/approve-invoice-partly";
import { completeInvoice } from "@/lib/invoices/complete-invoice";
import { confirmPayment } from "@/lib/invoices/confirm-payment";
import { disputeInvoice } from "@/lib/invoices/dispute-invoice";
import type { PersonsMove } from "@/lib/invoices/invoice";
import { mandateInvoice } from "@/lib/invoices/mandate-invoice";
import { recycleInvoice } from "@/lib/invoices/recycle-invoice";
import { refuseInvoice } from "@/lib/invoices/refuse-invoice";
import { sendPayment } from "@/lib/invoices/send-payment";
import { suspendInvoice } from "@/lib/invoices/suspend-invoice";
import { takeInvoiceInCharge } from "@/lib/invoices/take-invoice-in-charge";
import type { Scope } from "@/lib/platform/scope";
import type { PersonName } from "./people";

type Verb = (scope: Scope, input: unknown) => Promise<unknown>;

/** Who makes each move in the demonstration, and by which operation. */
export const movers = {
  "take-in-charge": ["agent", takeInvoiceInCharge], suspend: ["agent", suspendInvoice], complete: ["fournisseur", completeInvoice], dispute: ["agent", disputeInvoice],
  recycle: ["agent", recycleInvoice], approve: ["agent", approveInvoice], "approve-partly": ["agent", approveInvoicePartly], refuse: ["agent", refuseInvoice],
  mandate: ["admin", mandateInvoice], "send-payment": ["admin", sendPayment], "confirm-payment": ["fournisseur", confirmPayment],
} as const satisfies Partial<Record<PersonsMove, readonly [PersonName, Verb]>>;

/** `after`: days after the deposit. */
type Step = { readonly after: number; readonly move: keyof typeof movers; readonly input?: Readonly<Record<string, string>> };
/** Lines: what was sold, and its price in cents. `credits`: the number that a credit note takes back. */
export type DemoDeposit = {
  readonly daysAgo: number; readonly number: string; readonly department: string; readonly lines: readonly (readonly [string, number])[]; readonly steps: readonly Step[];
  readonly credits?: string; readonly handler?: "agent" | "admin"; readonly note?: string;
};
const taken: Step = { after: 1, move: "take-in-charge" };

/** One invoice for each thing that can happen to it; nothing that the archive writes depends on today but the days. */
export const demoInvoices: readonly DemoDeposit[] = [
  { daysAgo: 55, number: "PC-2026-0171", department: "MOYENS", lines: [["Destructeur de documents", 32_900]], steps: [taken, { after: 3, move: "approve" }, { after: 9, move: "mandate" }, { after: 20, move: "send-payment", input: { paymentReference: "MANDAT-2026-1187" } }, { after: 24, move: "confirm-payment" }] },
  { daysAgo: 41, number: "PC-2026-0187", department: "ECOLES", lines: [["Papier A4 80 g, 40 ramettes", 17_200], ["Enveloppes C5, 10 boîtes", 6_450]], steps: [taken, { after: 2, move: "approve" }] },
  { daysAgo: 33, number: "PC-2026-0195", department: "ECOLES", lines: [["Ciseaux à bouts ronds, 200 pièces", 38_000]], steps: [taken, { after: 4, move: "approve-partly", input: { reasonCode: "QTE_ERR", approved: "304,00", reason: "40 paires manquent au bon de livraison." } }, { after: 12, move: "mandate" }] },
  { daysAgo: 24, number: "PC-2026-0203", department: "MOYENS", lines: [["Cartouches d’encre, 12 pièces", 38_640]], steps: [taken, { after: 2, move: "refuse", input: { reasonCode: "CMD_ERR", reason: "Le bon de commande BC-0203 n’existe pas. Redéposez la facture avec le bon numéro, sous un nouveau numéro de facture." } }] },
  { daysAgo: 20, number: "PC-2026-0206", department: "VOIRIE", lines: [["Bâches de protection, 24 pièces", 45_600]], steps: [taken, { after: 3, move: "suspend", input: { reasonCode: "JUSTIF_ABS", reason: "Joignez le bon de livraison signé." } }] },
  { daysAgo: 18, number: "PC-2026-0207", department: "VOIRIE", lines: [["Marqueurs de chantier, 300 pièces", 21_000]], steps: [taken, { after: 2, move: "suspend", input: { reasonCode: "JUSTIF_ABS", reason: "Il manque le bon de livraison." } }, { after: 6, move: "complete", input: { comment: "Livré le 6 du mois, reçu par la voirie." } }], handler: "admin" },
  { daysAgo: 15, number: "PC-2026-0209", department: "ECOLES", lines: [["Tableaux blancs, 4 pièces", 62_000]], steps: [taken, { after: 3, move: "dispute", input: { reasonCode: "QUALITE_ERR", reason: "Un tableau est arrivé fendu." } }], handler: "agent", note: "Photo du tableau demandée à l’école." },
  { daysAgo: 12, number: "PC-2026-0211", department: "ECOLES", lines: [["Cahiers 96 pages, écoles, 320 pièces", 41_600], ["Crayons de couleur, 150 boîtes", 28_350]], steps: [taken], handler: "agent", note: "Vu avec l’école Jules-Ferry : la livraison est complète." },
  { daysAgo: 10, number: "PC-2026-0213", department: "VOIRIE", lines: [["Registres, 12 pièces", 9_600]], steps: [taken, { after: 2, move: "recycle", input: { reason: "Ces registres sont pour les moyens généraux : choisissez ce service." } }] },
  { daysAgo: 6, number: "PC-2026-0215", department: "ECOLES", lines: [["Avoir sur papier A4, 4 ramettes", 1_720]], steps: [], credits: "PC-2026-0187" },
  { daysAgo: 3, number: "PC-2026-0218", department: "MOYENS", lines: [["Fauteuil de bureau, 2 pièces", 49_800]], steps: [] },
];
