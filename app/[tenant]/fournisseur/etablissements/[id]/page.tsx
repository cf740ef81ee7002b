import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { addressText, establishmentIdText } from "@/lib/establishments/establishment";
import { establishmentPage } from "@/lib/establishments/establishment.queries";
import { formatDate } from "@/lib/kernel/dates";
import { Acts, EndsSoon } from "./establishment-parts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once, for the title and for the page. */
const establishmentOf = cache(async (id: string) => establishmentPage(await scopeOfRequest(), id));

export const generateMetadata = async ({ params }: Props) =>
  titleOf(async () => (await establishmentOf((await params).id)).name, (await getTranslations("habilitations.fact"))("establishment"));

export default guardedPage("signed-in", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("habilitations");
  const [{ bienvenue, fait }, establishment] = [await searchParams, await establishmentOf((await params).id)];
  const { id, name, role, people, own } = establishment;
  const facts = [
    { label: t("fact.identifier"), value: establishmentIdText(establishment) },
    { label: t("fact.address"), value: addressText(establishment) },
    { label: t("establishment.yourRole"), value: t(`role.${role}`) },
    { label: t("fact.expiresOn"), value: own.until && formatDate(own.until, scope.locale) },
    { label: t("establishment.people"), value: t("establishment.peopleCount", { count: people }) },
  ];
  return (
    <>
      <BackLink href="/fournisseur">{t("home.title")}</BackLink>
      <PageTitle>{name}</PageTitle>
      <Stack>
        {bienvenue === "1" && <Notice tone="success" live title={t("establishment.joinedTitle")}>{t("establishment.joined")}</Notice>}
        {fait === "transmise" && <Notice tone="success" live>{(await getTranslations("colleagues.team.done"))("transmise")}</Notice>}
        {own.isRenewable && own.until && <EndsSoon establishment={establishment} until={formatDate(own.until, scope.locale)} />}
        <Section title={t("establishment.acts")}><Acts id={id} role={role} /></Section>
        <Section title={t("establishment.facts")} card><FactList facts={facts} /></Section>
        <p><ButtonLink href={`/fournisseur/etablissements/${id}/equipe/${own.id}/confirmer?acte=quitter`} variant="quiet">{t("establishment.leave")}</ButtonLink></p>
      </Stack>
    </>
  );
});
