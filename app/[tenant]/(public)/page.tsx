import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Tile, TileGrid } from "@/app/_ui/panel/tile";
import { Notice } from "@/app/_ui/panel/notice";
import { guardedPage } from "@/app/_web/guarded-page";
import { isSignedIn } from "@/lib/kernel/actor";

export const generateMetadata = async () => ({ title: (await getTranslations("portal.home"))("title") });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The home page: what the portal is for, and the ways from here. `LIEN`: a code that is nobody's, since the proxy follows the others. */
export default guardedPage("public", async ({ actor, organization: { name, contactName, contactEmail, contactPhone } }, { searchParams }: Props) => {
  const t = await getTranslations("portal.home");
  const { LIEN: code } = await searchParams;
  const signedIn = isSignedIn(actor);
  const deposit = <ButtonLink href="/demarches/deposer-une-facture" variant="primary" trailingIcon="arrowRight">{t("deposit")}</ButtonLink>;
  return (
    <>
      <PageTitle eyebrow={t("eyebrow", { organization: name })} lead={t("lead", { organization: name })} actions={deposit}>{t("title")}</PageTitle>
      <Stack>
        {code !== undefined && <Notice tone="warning" title={t("unknownCodeTitle")}>{t("unknownCode", { organization: name })}</Notice>}
        <Section title={t("ways")}>
          <TileGrid>
            <Tile href="/factures" icon="invoice" title={t("bills")}>{t("billsBody")}</Tile>
            {signedIn
              ? <Tile href="/compte" icon="user" title={t("account")}>{t("accountBody")}</Tile>
              : <Tile href="/connexion" icon="lock" title={t("signIn")}>{t("signInBody")}</Tile>}
            {!signedIn && <Tile href="/activation" icon="mail" title={t("activate")}>{t("activateBody")}</Tile>}
            {!signedIn && <Tile href="/payer" icon="bank" title={t("pay")}>{t("payBody")}</Tile>}
            <Tile href="/verifier" icon="shield" title={t("verify")}>{t("verifyBody")}</Tile>
          </TileGrid>
          {!signedIn && <p className="mt-6">{t("firstTime")} <TextLink href="/inscription">{t("signUp")}</TextLink></p>}
        </Section>
        <Section title={t("help")}>
          <TileGrid>
            <Tile href="/faq" icon="help" level={3} title={t("faq")}>{t("faqBody")}</Tile>
            <Tile href="/aide" icon="info" level={3} title={t("guides")}>{t("guidesBody")}</Tile>
            <Tile href="/contact" icon="mail" level={3} title={t("write")}>{t("writeBody")}</Tile>
          </TileGrid>
        </Section>
        <Section title={t("contact")} card>
          <FactList facts={[
            { label: t("contactName"), value: contactName },
            { label: t("contactEmail"), value: <a className="link" href={`mailto:${contactEmail}`}>{contactEmail}</a> },
            { label: t("contactPhone"), value: contactPhone },
          ]} />
        </Section>
      </Stack>
    </>
  );
});
