import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { departmentPage } from "@/lib/departments/department.queries";
import { Done } from "../department-parts";
import { Managed, ReadOnly } from "./department-sections";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("departments.facts"))("name") });

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("departments");
  const page = await departmentPage(scope, (await params).id);
  const { id, name, code, active, may } = page;
  const invoices = <ButtonLink href={`/gestion/factures?etat=toutes&service=${id}`} icon="inbox">{t("page.invoices")}</ButtonLink>;
  return (
    <>
      <BackLink href="/gestion/services">{t("page.back")}</BackLink>
      <PageTitle eyebrow={code} badge={<StatusBadge tone={active ? "success" : "neutral"}>{t(active ? "facts.active" : "facts.closed")}</StatusBadge>} actions={invoices}>{name}</PageTitle>
      <Stack gap="medium">
        <Done what={(await searchParams).fait} />
        {may.manage ? await ClientWords({ groups: ["departments"], children: <Managed page={page} /> }) : <Section title={t("page.facts")} card><ReadOnly page={page} /></Section>}
      </Stack>
    </>
  );
});
