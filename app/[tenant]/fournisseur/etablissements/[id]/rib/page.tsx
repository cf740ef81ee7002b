import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Disclosure } from "@/app/_ui/panel/disclosure";
import { guardedPage } from "@/app/_web/guarded-page";
import { establishmentRibs } from "@/lib/ribs/rib.queries";
import { NoRib, RibTable } from "./rib-table";

export const generateMetadata = async () => ({ title: (await getTranslations("ribs.list"))("title") });

export default guardedPage("signed-in", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("ribs.list");
  const { establishment: { id, name }, living, ended, may } = await establishmentRibs(scope, (await params).id);
  const { ribConfirmations: confirmations, ribCoolingHours: hours } = scope.organization;
  const add = may.add && <ButtonLink href={`/fournisseur/etablissements/${id}/rib/nouveau`} variant="primary" icon="plus">{t("add")}</ButtonLink>;
  return (
    <>
      <BackLink href={`/fournisseur/etablissements/${id}`}>{name}</BackLink>
      <PageTitle lead={t("lead", { name })} actions={living.length > 0 ? add : undefined}>{t("title")}</PageTitle>
      <Stack>
        {living.length > 0 ? <Section title={t("living")}><RibTable caption={t("living")} establishmentId={id} ribs={living} /></Section> : <NoRib add={add} />}
        <Disclosure summary={t("how")}>{t("howBody", { confirmations, hours })}</Disclosure>
        {ended.length > 0 && <Section title={t("ended")} lead={t("endedHint")}><RibTable caption={t("ended")} establishmentId={id} ribs={ended} /></Section>}
      </Stack>
    </>
  );
});
