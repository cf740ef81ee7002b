import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Columns, Stack } from "@/app/_ui/layout/section";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { guardedPage } from "@/app/_web/guarded-page";
import { verificationPath } from "@/lib/documents/document";
import { isArchiveNumber, normalArchiveNumber } from "@/lib/kernel/archive-number";
import { FileCheckResult } from "./check-result";
import { checkOrWait } from "./check-or-wait";
import { CheckFileSection } from "./check-file-section";
import { CheckNumberSection } from "./check-number-section";

type Props = { searchParams: Promise<{ numero?: string; empreinte?: string; fichier?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("documents.verify"))("title"), robots: { index: false } };
}

export default guardedPage("public", async (scope, { searchParams }: Props) => {
  const { numero, empreinte, fichier } = await searchParams;
  const t = await getTranslations("documents.verify");
  const number = numero === undefined ? undefined : normalArchiveNumber(String(numero));
  if (number && isArchiveNumber(number)) redirect(verificationPath(number));
  const check = empreinte === undefined ? null : await checkOrWait(scope, { sha256: String(empreinte) });
  return (
    <>
      <PageTitle lead={t("intro")}>{t("title")}</PageTitle>
      <Stack>
        {check && <FileCheckResult check={check} sha256={String(empreinte)} scope={scope} />}
        <Columns share="halves" aside={<CheckFileSection error={fichier} />}>
          <CheckNumberSection typed={numero} prefix={scope.organization.archivePrefix} wrong={number !== undefined} />
        </Columns>
      </Stack>
    </>
  );
});
