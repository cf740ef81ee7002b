import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { debtorName } from "@/lib/debtors/debtor";
import { debtorFile } from "@/lib/debtors/debtor-file.queries";
import { AccountBadge } from "../account-badge";
import { Changes } from "./changes";
import { Account, Bills, Facts, Mails } from "./file-parts";
import { OpenClaims, ProposedAddress } from "./decisions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const done = { corrige: "done", proposee: "proposed", invite: "invited", decide: "decided" } as const;
const isDone = (text: unknown): text is keyof typeof done => typeof text === "string" && Object.hasOwn(done, text);

/** Read once, for the title and for the page. */
const fileOf = cache(async (id: string) => debtorFile(await scopeOfRequest(), id));

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  return titleOf(async () => debtorName(await fileOf((await params).id)), (await getTranslations("debtors.list"))("title"));
}

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("debtors");
  const [{ fait }, file] = [await searchParams, await fileOf((await params).id)];
  const correct = file.may.correct && <ButtonLink href={`/gestion/redevables/${file.id}/corriger`} icon="pencil">{t("correct.title")}</ButtonLink>;
  return (
    <>
      <BackLink href="/gestion/redevables">{t("file.back")}</BackLink>
      <PageTitle badge={<AccountBadge state={file.account?.state ?? "none"} />} lead={file.customerNumber ?? t("fact.noCustomerNumber")} actions={correct}>{debtorName(file)}</PageTitle>
      <Stack gap="medium">
        {isDone(fait) && <Notice tone="success" live title={t(`file.${done[fait]}Title`)}>{t(`file.${done[fait]}`)}</Notice>}
        <ProposedAddress file={file} />
        <OpenClaims file={file} />
        <Columns share="halves" aside={<Account file={file} />}><Facts file={file} /></Columns>
        <Bills file={file} />
        <Mails file={file} />
        <Changes changes={file.changes} />
      </Stack>
    </>
  );
});
