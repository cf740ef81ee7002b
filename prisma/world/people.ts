import type { AgentRole } from "@/lib/kernel/actor";

/** The demonstration's named world: the same people in the demonstration, in the tests and in the documentation. */
export const demonstrationPassword = "guichet-de-demonstration";

export const organizations = {
  mairie: {
    id: "01900000-0000-7000-8000-000000000001", slug: "mairie", name: "Mairie de Démonstration", host: "localhost", isDefault: true, code: "M990010001", archivePrefix: "MAIRIE",
    currencies: ["EUR"], identifierSchemes: ["SIRET"], locale: "fr", timeZone: "Europe/Paris", color: "#1d4f91", activationWording: "exact",
    contactName: "Service des finances", contactEmail: "finances@mairie.demo.test", contactPhone: "01 99 00 10 01", payfipNumber: "001964", payfipMode: "test", paymentLockMinutes: 120, announcesBills: true,
    supplierRetentionYears: 10, citizenRetentionYears: 2, orderingDays: 20, accountingDays: 10, lateInterestRate: 1015, ribConfirmations: 2, ribCoolingHours: 48,
    requiresOrder: false, requiresDepartment: false, languages: ["fr", "en"], habilitationYears: 3,
  },
  province: {
    id: "01900000-0000-7000-8000-000000000002", slug: "province", name: "Province de Démonstration", host: "province.localhost", isDefault: false, code: "M990020001", archivePrefix: "PROV",
    currencies: ["XPF", "EUR"], identifierSchemes: ["RIDET"], locale: "fr", timeZone: "Pacific/Noumea", color: "#0f6b5c", activationWording: "neutral",
    contactName: "Direction des finances", contactEmail: "finances@province.demo.test", contactPhone: "99 00 20", payfipNumber: null, payfipMode: "test", paymentLockMinutes: 120, announcesBills: true,
    supplierRetentionYears: 10, citizenRetentionYears: 2, orderingDays: 20, accountingDays: 10, lateInterestRate: 1015, ribConfirmations: 2, ribCoolingHours: 48,
    requiresOrder: false, requiresDepartment: false, languages: ["fr", "en"], habilitationYears: 3,
  },
} as const;

export type OrganizationSlug = keyof typeof organizations;

type Person = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly identifier: string;
  readonly state: "active" | "prepared";
  readonly roles?: Partial<Record<OrganizationSlug, readonly AgentRole[]>>;
};

const person = (serial: number, email: string, name: string, identifier: string, more: Partial<Person> = {}): Person => ({
  id: `01900000-0000-7000-8000-0000000001${String(serial).padStart(2, "0")}`, email, name, identifier, state: "active", ...more,
});

export const people = {
  citoyen: person(1, "citoyen@demo.test", "Camille Citoyen", "ca3m7kqw"),
  nouveau: person(2, "nouveau@demo.test", "Noa Nouveau", "na4c9pxt", { state: "prepared" }),
  fournisseur: person(3, "fournisseur@demo.test", "Fanny Fournisseur", "fa7h3wyq"),
  candidat: person(4, "candidat@demo.test", "Cyril Candidat", "cd9e4kmp"),
  agent: person(5, "agent@demo.test", "Agnès Agent", "ag4t7rxy", { roles: { mairie: ["billing", "accounting"] } }),
  admin: person(6, "admin@demo.test", "Adam Admin", "ad3m9hqf", { roles: { mairie: ["administrator"] } }),
  agentProvince: person(7, "agent.province@demo.test", "Paul Province", "pr4w7new", { roles: { province: ["accounting"] } }),
} as const;

export type PersonName = keyof typeof people;

/** The establishment that the supplier manages. */
export const papeterie = {
  scheme: "SIRET", identifier: "12345678200010", name: "Papeterie du Centre", address: "12 rue de la République", postalCode: "99100", city: "Démonstration",
} as const;
