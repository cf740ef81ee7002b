import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { FactList } from "@/app/_ui/panel/fact-list";
import { guardedPage } from "@/app/_web/guarded-page";
import { addressText, establishmentIdText } from "@/lib/establishments/establishment";
import { establishmentPage } from "@/lib/establishments/establishment.queries";
import { Asking, Habilitated } from "./people-parts";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("habilitations.establishment"))("facts") });

export default guardedPage("signed-in", async (scope, { params }: Props) => {
  const t = await getTranslations("habilitations");
  const establishment = await establishmentPage(scope, (await params).id);
  const { id, name, role, people, colleagues } = establishment;
  const { contactName, contactEmail } = scope.organization;
  const facts = [
    { label: t("fact.identifier"), value: establishmentIdText(establishment) },
    { label: t("fact.address"), value: addressText(establishment) },
    { label: t("establishment.yourRole"), value: t(`role.${role}`) },
  ];
  const actions = (
    <>
      <ButtonLink href={`/fournisseur/factures?etablissement=${id}`}>{t("establishment.follow")}</ButtonLink>
      <ButtonLink href={`/fournisseur/factures/deposer?etablissement=${id}`} variant="primary">{t("establishment.deposit")}</ButtonLink>
    </>
  );
  return (
    <>
      <BackLink href="/fournisseur">{t("home.title")}</BackLink>
      <PageTitle actions={actions}>{name}</PageTitle>
      <Stack>
        <Section title={t("establishment.facts")} card><FactList facts={facts} /></Section>
        <Section title={t("establishment.people")} lead={t("establishment.peopleCount", { count: people })}>
          {colleagues && <Habilitated people={colleagues.habilitated} />}
        </Section>
        {colleagues && colleagues.asking.length > 0 && (
          <Section title={t("establishment.pending")} lead={t("establishment.pendingHint", { contactName, contactEmail })}><Asking people={colleagues.asking} /></Section>
        )}
      </Stack>
    </>
  );
});
