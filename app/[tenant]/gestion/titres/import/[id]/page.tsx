import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { isUnderWay } from "@/lib/imports/import";
import { importFile, importLines } from "@/lib/imports/import.queries";
import { ImportBadge } from "../import-parts";
import { Lines, shownStates } from "./lines";
import { Acts, Facts, Standing } from "./standing";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const folder = "/gestion/titres/import";

/** Read once, for the title and for the page. */
const fileOf = cache(async (id: string) => importFile(await scopeOfRequest(), id));

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  return titleOf(async () => (await fileOf((await params).id)).fileName, (await getTranslations("imports.pages.file"))("title"));
}

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("imports.pages");
  const { lignes, apres, avant } = await searchParams;
  const file = await fileOf((await params).id);
  const states = isUnderWay(file.state) ? [] : shownStates(file);
  const shown = (states.find(({ state }) => state === lignes) ?? states[0])?.state;
  const lines = shown && await importLines(scope, file.id, { state: shown, after: apres, before: avant });
  const client = await ClientWords({ groups: [], children: <Stack gap="medium"><Standing file={file} /><Acts file={file} /></Stack> });
  return (
    <>
      <BackLink href={folder}>{t("send.title")}</BackLink>
      <PageTitle badge={<ImportBadge state={file.state} />}>{file.fileName}</PageTitle>
      <Stack>
        {client}
        {lines && <Section title={t("lines.title")} id="lignes"><Lines id={file.id} lines={lines} states={states} shown={shown} /></Section>}
        <Section title={t("file.facts")} card><Facts file={file} /></Section>
      </Stack>
    </>
  );
});
