import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Notice } from "@/app/_ui/panel/notice";
import { guardedPage } from "@/app/_web/guarded-page";
import { myClaims } from "@/lib/debtors/claim.queries";
import { ClaimSection } from "./claim-section";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("debtors.join"))("title") });

/** The customer's other bills: by a code sent to the address that billing knows, or by an agent. */
export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("debtors.join");
  const { envoye, fait } = await searchParams;
  const claims = await myClaims(scope);
  const { contactName, contactEmail } = scope.organization;
  const service = { contactName, contactEmail };
  return (
    <>
      <BackLink href="/factures">{t("back")}</BackLink>
      <PageTitle lead={claims.length > 0 ? t("lead") : undefined}>{t("title")}</PageTitle>
      <Stack gap="medium">
        {fait === "1" && <Notice tone="success" live title={t("confirmedTitle")}>{t("confirmed")}</Notice>}
        {claims.map((claim) => <ClaimSection key={claim.id} claim={claim} sent={envoye === claim.id} service={service} />)}
        {claims.length === 0 && <EmptyState icon="checkCircle" title={t("emptyTitle")} action={<ButtonLink href="/factures">{t("back")}</ButtonLink>}>{t("empty", service)}</EmptyState>}
      </Stack>
    </>
  );
});
