import type { DateText } from "@/lib/kernel/dates";
import { dateAt, daysLater } from "@/lib/kernel/dates";
import type { Currency } from "@/lib/kernel/money";
import { people } from "./people";

/** Whom the organisations bill. All of them are fictional. */
const debtors = {
  "C-1001": { lastName: "Citoyen", firstName: "Camille", email: people.citoyen.email, address: "3 rue des Lilas", postalCode: "99100", city: "Démonstration" },
  "C-1002": { lastName: "Citoyen", firstName: "Camille", email: people.citoyen.email, address: "12 chemin du Moulin", postalCode: "99100", city: "Démonstration" },
  "C-2001": { lastName: "Nouveau", firstName: "Noa", email: people.nouveau.email, address: "4 impasse des Acacias", postalCode: "99100", city: "Démonstration" },
  /** Billing knows no address of theirs: for the activation by a paper bill. */
  "C-3001": { lastName: "Papier", firstName: "Paule", email: "", address: "8 place du Marché", postalCode: "99100", city: "Démonstration" },
  "T-0301": { lastName: "Pêcherie de l’Anse Fictive", firstName: "", email: "", address: "Quai de l’Anse", postalCode: "98999", city: "Démonstration-sur-Lagon" },
} as const;
export type CustomerNumber = keyof typeof debtors;

/** One line of a file of bills. `state`: as the billing software says it; nothing: issued. */
export type WorldBill = {
  readonly customerNumber: CustomerNumber; readonly debtor: (typeof debtors)[CustomerNumber]; readonly number: string; readonly fiscalYear: number; readonly issuedOn: DateText; readonly dueOn: DateText;
  readonly subject: string; readonly minor: number; readonly currency: Currency; readonly mode: "LIBRE" | "PRELEVEMENT"; readonly state: "" | "PAYEE" | "ANNULEE"; readonly paidOn: DateText | null;
};
/** `product`: its code in the reference, « RS » unless told. */
type More = Partial<Pick<WorldBill, "mode" | "state" | "currency">> & { readonly paid?: number; readonly product?: string };

/** The bills that later acts are about, by the end of their number. */
export const acts = { refused: "8002104", paidOnline: "8002105", declared: "8002106", recorded: "8002108", asked: "8002110" } as const;
export const numberOf = (now: Date, serial: string, product = "RS"): string => `${now.getUTCFullYear()}-${product}-00-${serial}`;

/** How many days before the world is made each file was put online. */
export const daysAgo = { first: 40, second: 11 } as const;

/** What is in the files of the mairie and of the province. Dates of this year are days before (or, below zero, after) `now`. */
export function worldBills(now: Date): { readonly first: readonly WorldBill[]; readonly second: readonly WorldBill[]; readonly province: readonly WorldBill[] } {
  const day = (ago: number): DateText => dateAt(daysLater(now, -ago), "UTC");
  const made = (customerNumber: CustomerNumber, serial: string, [issued, due]: readonly [number, number], subject: string, minor: number, { paid, product, ...more }: More = {}): WorldBill => ({
    customerNumber, debtor: debtors[customerNumber], number: numberOf(now, serial, product), fiscalYear: now.getUTCFullYear(), issuedOn: day(issued), dueOn: day(due), subject, minor,
    currency: "EUR", mode: "LIBRE", state: "", paidOn: paid === undefined ? null : day(paid), ...more,
  });
  const old = (number: string, issuedOn: DateText, dueOn: DateText, subject: string, minor: number): WorldBill =>
    ({ ...made("C-1001", "", [0, 0], subject, minor), number, fiscalYear: 2015, issuedOn, dueOn });
  return {
    first: [
      old("2015-001-001078", "2015-10-02", "2015-11-15", "Restauration scolaire, septembre 2015", 25_00),
      old("2015-RS-00-8001516", "2015-11-16", "2015-12-31", "Accueil périscolaire, octobre 2015", 37_50),
      made("C-1001", "8002103", [140, 110], "Centre de loisirs, juillet", 112_00, { state: "PAYEE", paid: 118 }),
      made("C-1001", acts.refused, [75, 20], "Restauration scolaire, septembre", 38_64),
      made("C-1001", acts.paidOnline, [48, 18], "Accueil périscolaire, septembre", 21_60),
      made("C-1001", acts.declared, [45, 5], "Conservatoire de musique, premier trimestre", 96_00),
      made("C-1001", "8002107", [60, 30], "Médiathèque, livre non rendu", 15_00, { state: "ANNULEE" }),
      made("C-1001", acts.recorded, [50, 20], "Piscine municipale, abonnement", 55_00),
      made("C-1002", "8002109", [130, 100], "Eau et assainissement, premier semestre", 184_37, { state: "PAYEE", paid: 103, product: "EAU" }),
    ],
    second: [
      made("C-1001", acts.asked, [14, -10], "Restauration scolaire, octobre", 42_00),
      made("C-1001", "8002111", [14, -10], "Accueil périscolaire, octobre", 18_90, { mode: "PRELEVEMENT" }),
      made("C-1002", "8002112", [12, -18], "Eau et assainissement, second semestre", 201_15, { product: "EAU" }),
      made("C-2001", "8002113", [14, -10], "Restauration scolaire, octobre", 33_60),
      made("C-2001", "8002114", [12, -18], "Eau et assainissement, second semestre", 98_20, { product: "EAU" }),
      made("C-3001", "8002115", [12, -18], "Concession au cimetière, renouvellement", 64_00),
    ],
    province: [
      made("T-0301", "9001001", [35, 5], "Occupation du domaine maritime, troisième trimestre", 48_500, { currency: "XPF" }),
      made("T-0301", "9001002", [35, 5], "Enlèvement de filets usagés", 12_000, { currency: "XPF", state: "PAYEE", paid: 12 }),
      made("T-0301", "9001003", [10, -20], "Licence de pêche côtière", 9_750, { currency: "XPF" }),
    ],
  };
}
