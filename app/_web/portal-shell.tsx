import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_ui/button/button";
import { AccountLink } from "@/app/_ui/layout/account-link";
import { Footer } from "@/app/_ui/layout/footer";
import { LanguageSwitch } from "@/app/_ui/layout/language-switch";
import { PageShell } from "@/app/_ui/layout/page-shell";
import { chooseLanguageAction } from "./choose-language.action";
import { currentOrganization } from "./request";
import { visiblePathHeader } from "./request-headers";
import { currentPerson } from "./scope";

/** The frame of every page of an organisation's portal. `nav`: the places of the space that one is in. */
export async function PortalShell({ children, nav }: { children: ReactNode; nav?: ReactNode }) {
  const [t, locale, organization, person, received] = await Promise.all([getTranslations("shell"), getLocale(), currentOrganization(), currentPerson(), headers()]);
  const links = footerLinks.map(([href, key]) => ({ href, label: t(`links.${key}`) }));
  return (
    <PageShell
      organization={{ name: organization.name, logo: organization.hasLogo ? "/api/logo" : undefined }}
      nav={nav}
      account={person ? <AccountLink href="/compte" label={t("account")} name={person.name ?? person.email} /> : <ButtonLink href="/connexion" variant="secondary" size="small">{t("signIn")}</ButtonLink>}
      language={<LanguageSwitch action={chooseLanguageAction} languages={organization.languages} current={locale} back={received.get(visiblePathHeader) ?? "/"} />}
      footer={<Footer label={t("footer")} links={links}>{t("contact", { organization: organization.name, contactName: organization.contactName, contactEmail: organization.contactEmail })}</Footer>}
    >
      {children}
    </PageShell>
  );
}

const footerLinks = [
  ["/", "home"], ["/demarches/deposer-une-facture", "procedure"], ["/verifier", "verify"], ["/faq", "faq"], ["/aide", "help"], ["/tutoriels", "tutorials"], ["/contact", "contact"],
  ["/mentions-legales", "legal"], ["/donnees-personnelles", "privacy"], ["/accessibilite", "accessibility"],
] as const;
