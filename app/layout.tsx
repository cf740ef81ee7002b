import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { inter } from "@/app/_ui/font";
import { BrandStyle } from "@/app/_ui/layout/brand-style";
import { ClientWords } from "@/app/_web/client-words";
import { currentOrganization } from "@/app/_web/request";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const [t, organization] = await Promise.all([getTranslations("common"), currentOrganization()]);
  const title = `${t("portalTitle")}, ${organization.name}`;
  return { title: { default: title, template: `%s – ${organization.name}` } };
}

/** The nonce that proxy.ts put in this request's policy. */
const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, organization, received] = await Promise.all([getLocale(), currentOrganization(), headers()]);
  return (
    <html lang={locale} className={inter.variable}>
      <body>
        <BrandStyle color={organization.color} nonce={nonceOf(received.get("content-security-policy"))} />
        <ClientWords groups={["common"]}>{children}</ClientWords>
      </body>
    </html>
  );
}
