import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import { container } from "@/lib/platform/container";
import { settingsOf, type OrganizationRow } from "./organization";

export type DirectoryEntry = { readonly settings: OrganizationSettings; readonly host: string; readonly code: string; readonly isDefault: boolean };

const freshFor = 5_000;
const key = Symbol.for("guichet.directory");
const holder = globalThis as { [key]?: { until: number; entries: Promise<readonly DirectoryEntry[]> } };

const columns = { id: true, slug: true, name: true, host: true, isDefault: true, code: true, archivePrefix: true, currencies: true, identifierSchemes: true, locale: true, timeZone: true,
  color: true, logoType: true, activationWording: true, contactName: true, contactEmail: true, contactPhone: true, supplierRetentionYears: true, citizenRetentionYears: true,
  payfipNumber: true, payfipMode: true, paymentLockMinutes: true, announcesBills: true, orderingDays: true, accountingDays: true, lateInterestRate: true, ribConfirmations: true,
  ribCoolingHours: true, requiresOrder: true, requiresDepartment: true, languages: true, habilitationYears: true } as const;

async function load(): Promise<readonly DirectoryEntry[]> {
  const { db, settings } = container();
  const rows: OrganizationRow[] = await db.global.organization.findMany({ select: columns, orderBy: { name: "asc" } });
  return rows.map((row) => ({ settings: settingsOf(row, settings.appUrl), host: row.host, code: row.code, isDefault: row.isDefault }));
}

/** Every organisation of the installation; read again when older than a few seconds. */
export function directory(): Promise<readonly DirectoryEntry[]> {
  const kept = holder[key];
  if (kept && kept.until > Date.now()) return kept.entries;
  const entries = load();
  holder[key] = { until: Date.now() + freshFor, entries };
  entries.catch(() => { delete holder[key]; });
  return entries;
}

/** After an organisation was created or changed. */
export const forgetDirectory = () => { delete holder[key]; };

/** The organisation that answers at a host (its port is ignored); the only one or the default one where the host is unknown; else null. */
export async function organizationAt(host: string | null): Promise<OrganizationSettings | null> {
  const name = (host ?? "").toLowerCase().replace(/:\d+$/, "");
  const entries = await directory();
  const found = entries.find((entry) => entry.host === name) ?? entries.find((entry) => entry.isDefault) ?? (entries.length === 1 ? entries[0] : undefined);
  return found?.settings ?? null;
}

/** The organisation whose code someone was given (`/?LIEN=<code>`), however it is typed. */
export const organizationByCode = async (code: string): Promise<OrganizationSettings | null> =>
  (await directory()).find((entry) => entry.code.toUpperCase() === code.trim().toUpperCase())?.settings ?? null;

export const organizationBySlug = async (slug: string): Promise<OrganizationSettings | null> =>
  (await directory()).find(({ settings }) => settings.slug === slug)?.settings ?? null;

export const organizationById = async (id: string): Promise<OrganizationSettings | null> =>
  (await directory()).find(({ settings }) => settings.id === id)?.settings ?? null;
