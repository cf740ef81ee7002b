import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RibBadge } from "@/app/_ui/badge/rib-badge";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { RibHistory } from "@/app/_ui/panel/rib-history";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { ribFile } from "@/lib/ribs/rib-file.queries";
import { Decision } from "./decision";
import { Proofs } from "./proofs";
import { Account, Former, Requester, Standing, Warnings, Words } from "./review-parts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const done = ["confirme", "verifie", "refuse", "ecarte"] as const;

/** Read once, for the title and for the page. */
const fileOf = cache(async (id: string) => ribFile(await scopeOfRequest(), id));

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const t = await getTranslations("ribs");
  return titleOf(async () => t("review.title", { name: (await fileOf((await params).id)).establishment.name }), t("queue.title"));
}

export default guardedPage("agent", async (_scope, { params, searchParams }: Props) => {
  const t = await getTranslations("ribs");
  const [file, { fait, decision }] = [await fileOf((await params).id), await searchParams];
  const just = done.find((one) => one === fait);
  return (
    <>
      <BackLink href="/gestion/rib">{t("review.back")}</BackLink>
      <PageTitle badge={<RibBadge state={file.state} notPayable={file.notPayable} />}>{t("review.title", { name: file.establishment.name })}</PageTitle>
      <ClientWords groups={["ribs"]}>
        <Stack gap="medium">
          {just && <Notice tone="success" live>{t(`review.done.${just}`)}</Notice>}
          <Standing file={file} />
          <Warnings file={file} />
          <Columns share="halves" aside={<Proofs proofs={file.proofs} />}>
            <Stack gap="medium"><Account file={file} /><Requester file={file} /><Words file={file} /></Stack>
          </Columns>
          <Former file={file} />
          <Columns share="halves" aside={<Section title={t("history")} card><RibHistory history={file.history} /></Section>}><Decision file={file} chosen={typeof decision === "string" ? decision : undefined} /></Columns>
        </Stack>
      </ClientWords>
    </>
  );
});
