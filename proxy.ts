import { NextResponse, type NextRequest } from "next/server";
import { peerOfRequest } from "@/app/_web/answer";
import { originAddress, trustedNetworks } from "@/app/_web/peer-address";
import { choosePortalPage, languageOf, tooLargePage } from "@/app/_web/plain-page";
import { largestBodyAt } from "@/app/_web/request-body";
import { originAddressHeader, tenantHeader, visiblePathHeader } from "@/app/_web/request-headers";
import { contentSecurityPolicy, plainHeaders } from "@/app/_web/security-headers";
import { directory, organizationAt, organizationByCode } from "@/lib/organizations/directory";
import { settings } from "@/lib/platform/env";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";

/**
 * Next calls itself over http://localhost to draw the page that an action redirects to, and to forward an action to its page: Host is lost
 * there. Such a call carries the headers that were set here, this key among them; the forwarded host is believed for those calls alone.
 */
const innerHeader = "x-guichet-inner";
const holder = globalThis as { guichetInnerKey?: string };
const innerKey = (holder.guichetInnerKey ??= crypto.randomUUID());

/** Addresses that belong to the installation and not to one organisation's portal. They pass here too, for the headers. */
const shared = /^\/(api\/|_next\/|demo\/|icon\.svg$|robots\.txt$)/;

/** Stored files, and the messages of the demonstration, each under a policy of its own. */
const saysItsOwnPolicy = /^\/(documents\/|demo\/courrier\/[^/]+$)/;

/** Host to organisation, and the headers that everything behind may believe. It never authorises. */
export async function proxy(request: NextRequest): Promise<Response> {
  const inner = request.headers.get(innerHeader) === innerKey;
  const language = languageOf(request.headers.get("accept-language"));
  const code = inner ? null : askedCode(request);
  const named = code === null ? null : await organizationByCode(code);
  if (named) return toPortal(request, named);
  const organization = await organizationAt(request.headers.get(inner ? "x-forwarded-host" : "host"));
  if (!organization) return choosePortalPage(language, (await directory()).map((entry) => entry.settings), code !== null);
  if (isForged(request, organization.origin)) return new NextResponse("Forbidden", { status: 403 });
  const visible = inner ? request.nextUrl.pathname.replace(/^\/(\[|%5B)tenant(\]|%5D)(?=\/|$)/i, "") || "/" : request.nextUrl.pathname;
  if (Number(request.headers.get("content-length") ?? 0) > largestBodyAt(visible)) return tooLargePage(language);
  const { production, appUrl } = settings();
  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString("base64"), !production, await formTargets(organization.origin));
  const url = request.nextUrl.clone();
  if (!shared.test(visible)) url.pathname = `/${organization.slug}${visible}`;
  const response = NextResponse.rewrite(url, { request: { headers: believable(request, organization, { inner, visible, policy }) } });
  if (!saysItsOwnPolicy.test(visible)) response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(plainHeaders(appUrl.protocol === "https:"))) response.headers.set(name, value);
  return response;
}

/** `/?LIEN=<code>`, on whichever host it is asked. A code that is nobody's is left to the home page, which says so. */
const askedCode = ({ method, nextUrl: { pathname, searchParams } }: NextRequest): string | null =>
  pathname === "/" && (method === "GET" || method === "HEAD") ? searchParams.get("LIEN") : null;

/** To the organisation's own origin, by the route that redirects there. */
function toPortal(request: NextRequest, { slug }: OrganizationSettings): Response {
  const url = request.nextUrl.clone();
  Object.assign(url, { pathname: "/api/portal", search: "" });
  const headers = new Headers(request.headers);
  headers.set(tenantHeader, slug);
  const response = NextResponse.rewrite(url, { request: { headers } });
  for (const [name, value] of Object.entries(plainHeaders(settings().appUrl.protocol === "https:"))) response.headers.set(name, value);
  return response;
}

/** Where the answer to a form may lead besides this portal: to PayFiP and, from its simulator, back to any portal. */
async function formTargets(own: string): Promise<string[]> {
  const { payfipUrl, demo } = settings();
  const portals = demo ? (await directory()).map((entry) => entry.settings.origin) : [];
  return [...new Set([...(payfipUrl ? [new URL(payfipUrl).origin] : []), ...portals])].filter((origin) => origin !== own);
}

function believable(request: NextRequest, organization: OrganizationSettings, { inner, visible, policy }: { inner: boolean; visible: string; policy: string }): Headers {
  const headers = new Headers(request.headers);
  const { host, protocol } = new URL(organization.origin);
  if (!inner) {
    headers.delete("x-action-forwarded");
    headers.set(originAddressHeader, originAddress(peerOfRequest(), request.headers.get("x-forwarded-for"), trustedNetworks(settings().trustedProxies)) ?? "");
  }
  headers.set(tenantHeader, organization.slug);
  headers.set(visiblePathHeader, visible + request.nextUrl.search);
  headers.set(innerHeader, innerKey);
  headers.set("x-forwarded-host", host);
  headers.set("x-forwarded-proto", protocol.slice(0, -1));
  headers.set("content-security-policy", policy);
  return headers;
}

/** A browser always names the origin of a POST. Another one, or none with a cookie: it is not our page that speaks. */
function isForged(request: NextRequest, expected: string): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return false;
  const origin = request.headers.get("origin");
  return origin === null ? request.headers.has("cookie") : origin !== expected;
}

/** Everything but the hashed build files: a dot in an address is no reason to skip the proxy. */
export const config = { matcher: ["/((?!_next/static/).*)"] };
