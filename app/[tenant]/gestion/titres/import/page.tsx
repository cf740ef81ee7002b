import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Pager } from "@/app/_ui/table/pager";
import { ClientWords } from "@/app/_web/client-words";
import { formDraft } from "@/app/_web/form-draft";
import { guardedPage } from "@/app/_web/guarded-page";
import { importList } from "@/lib/imports/import.queries";
import { Expected, ImportTable } from "./import-parts";
import { UploadForm } from "./upload.form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const folder = "/gestion/titres/import";
const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
const at = (name: "apres" | "avant", place: string | null) => (place === null ? undefined : `${folder}?${new URLSearchParams({ [name]: place })}#imports`);

export const generateMetadata = async () => ({ title: (await getTranslations("imports.pages.send"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: Props) => {
  const [t, bills] = [await getTranslations("imports.pages"), await getTranslations("bills.desk.list")];
  const { apres, avant, saisie } = await searchParams;
  const { items, previous, next, may } = await importList(scope, { after: one(apres), before: one(avant) });
  const words = { file: t("send.file"), kinds: t("send.kinds"), submit: t("send.submit") };
  const form = may.receive && await ClientWords({ groups: [], children: <UploadForm words={words} draft={await formDraft(scope, saisie, "receive-import")} /> });
  return (
    <>
      <BackLink href="/gestion/titres">{bills("title")}</BackLink>
      <PageTitle lead={t("send.lead")}>{t("send.title")}</PageTitle>
      <Stack>
        {form && (
          <Columns share="halves" aside={<Section title={t("send.expected")} card><Expected currencies={scope.organization.currencies} /></Section>}>
            <Section title={t("send.submit")} card>{form}</Section>
          </Columns>
        )}
        <Section title={t("list.title")} id="imports">
          {items.length > 0 ? <div><ImportTable rows={items} /><Pager previous={at("avant", previous)} next={at("apres", next)} /></div> : <EmptyState icon="upload" title={t("list.empty")} />}
        </Section>
      </Stack>
    </>
  );
});
