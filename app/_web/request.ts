import { cache } from "react";
import { cookies, headers } from "next/headers";
import { isLocale, type Locale } from "@/lib/kernel/locale";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import { organizationBySlug } from "@/lib/organizations/directory";
import { originAddressHeader, tenantHeader } from "./request-headers";

export const languageCookie = "langue";

/** The organisation that proxy.ts named. Absent only where the proxy was bypassed, and then nothing may answer. */
export const currentOrganization = cache(async (): Promise<OrganizationSettings> => {
  const slug = (await headers()).get(tenantHeader);
  const organization = slug ? await organizationBySlug(slug) : null;
  if (!organization) throw new Error("no organisation: the proxy did not run");
  return organization;
});

/** The reader's choice, then the first known language of the browser, then the organisation's: only those that it offers. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const organization = await currentOrganization();
  const isOffered = (one: unknown): one is Locale => isLocale(one) && organization.languages.includes(one);
  const chosen = (await cookies()).get(languageCookie)?.value;
  if (isOffered(chosen)) return chosen;
  const wanted = ((await headers()).get("accept-language") ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isOffered) ?? organization.locale;
});

/** Where the request came from, as the proxy saw it through the trusted proxies. */
export const currentOriginAddress = async (): Promise<string | null> => (await headers()).get(originAddressHeader);
