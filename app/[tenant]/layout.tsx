import type { ReactNode } from "react";
import { currentOrganization } from "@/app/_web/request";

/** The address inside and the organisation that the proxy named must agree: nothing is drawn around the proxy. */
export default async function TenantLayout({ children, params }: { children: ReactNode; params: Promise<{ tenant: string }> }) {
  const organization = await currentOrganization();
  if ((await params).tenant !== organization.slug) throw new Error("the address and the organisation disagree");
  return children;
}
