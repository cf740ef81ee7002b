import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { guardedPage } from "@/app/_web/guarded-page";
import { verificationPath } from "@/lib/documents/document";
import { portalOfNumber } from "@/lib/documents/document.queries";
import { isArchiveNumber, normalArchiveNumber } from "@/lib/kernel/archive-number";
import { checkOrWait } from "../check-or-wait";
import { FileCheckResult, NumberCheckResult } from "../check-result";
import { CheckFileSection } from "../check-file-section";

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ empreinte?: string; fichier?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("documents.verify"))("title"), robots: { index: false } };
}

/** Where the QR code of a stamped copy leads. */
export default guardedPage("public", async (scope, { params, searchParams }: Props) => {
  const asked = decodeURIComponent((await params).number);
  const { empreinte, fichier } = await searchParams;
  const archiveNumber = normalArchiveNumber(asked);
  if (!isArchiveNumber(archiveNumber)) redirect(`/verifier?numero=${encodeURIComponent(asked)}`);
  const elsewhere = await portalOfNumber(scope, archiveNumber);
  if (elsewhere) redirect(`${elsewhere}${verificationPath(archiveNumber)}`);
  if (asked !== archiveNumber) redirect(verificationPath(archiveNumber));
  const t = await getTranslations("documents.verify");
  const check = await checkOrWait(scope, { archiveNumber, ...(empreinte === undefined ? {} : { sha256: String(empreinte) }) });
  return (
    <>
      <PageTitle eyebrow={t("title")}>{archiveNumber}</PageTitle>
      <Stack>
        {empreinte === undefined ? null : <FileCheckResult check={check} sha256={String(empreinte)} against={archiveNumber} scope={scope} />}
        <NumberCheckResult check={check} archiveNumber={archiveNumber} scope={scope} />
        {check !== "wait" && check.original && <CheckFileSection number={archiveNumber} error={fichier} />}
        <div><ButtonLink href="/verifier" variant="secondary">{t("again")}</ButtonLink></div>
      </Stack>
    </>
  );
});
