import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { colleagueFile } from "@/lib/habilitations/team.queries";
import { formatDate } from "@/lib/kernel/dates";
import { ChangeRoleForm, RenewForm } from "./member.form";
import { Partings } from "./member-parts";

type Props = { params: Promise<{ id: string; membre: string }> };

/** Read once, for the title and for the page. */
const fileOf = cache(async (establishmentId: string, id: string) => colleagueFile(await scopeOfRequest(), establishmentId, id));

export async function generateMetadata({ params }: Props) {
  const { id, membre } = await params;
  return titleOf(async () => (await fileOf(id, membre)).name, (await getTranslations("colleagues.team"))("title"));
}

export default guardedPage("signed-in", async (scope, { params }: Props) => {
  const t = await getTranslations("colleagues");
  const h = await getTranslations("habilitations.fact");
  const { id: establishmentId, membre } = await params;
  const file = await fileOf(establishmentId, membre);
  const { name, email, position, role, isOneself, isSuspended, may } = file;
  const until = file.until && formatDate(file.until, scope.locale);
  const facts = [{ label: h("email"), value: email }, { label: h("position"), value: position }, { label: h("role"), value: t(`role.${role}`) }, { label: h("expiresOn"), value: until }];
  return (
    <>
      <BackLink href={`/fournisseur/etablissements/${establishmentId}/equipe`}>{t("team.title")}</BackLink>
      <PageTitle lead={isOneself ? t("team.member.yours") : file.establishment.name}>{name}</PageTitle>
      <Stack>
        {isSuspended && <Notice tone="warning">{t("team.member.suspended", { contactEmail: scope.organization.contactEmail })}</Notice>}
        <Section card><FactList facts={facts} /></Section>
        <ClientWords groups={["colleagues"]}>
          {may.renew && <Section card title={t("team.member.renewTitle")} lead={t("team.member.renewLead", { until: until ?? "" })}><RenewForm id={file.id} position={position} /></Section>}
          {may.manage && <Section card title={t("team.member.role")} lead={t("team.member.roleLead")}><ChangeRoleForm id={file.id} role={role} /></Section>}
        </ClientWords>
        <Partings file={file} />
      </Stack>
    </>
  );
});
