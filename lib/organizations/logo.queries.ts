import { container } from "@/lib/platform/container";

/** The logo's bytes and media type; null where the organisation has none. */
export async function organizationLogo(organizationId: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null> {
  const row = await container().db.global.organization.findUnique({ where: { id: organizationId }, select: { logo: true, logoType: true } });
  return row?.logo && row.logoType ? { bytes: new Uint8Array(row.logo), type: row.logoType } : null;
}
