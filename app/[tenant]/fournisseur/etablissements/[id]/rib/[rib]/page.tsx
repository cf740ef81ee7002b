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
import { ribName } from "@/lib/ribs/rib";
import { ribPage } from "@/lib/ribs/rib.queries";
import { RibActForm } from "./rib-acts.form";
import { Account, Acts, Standing } from "./rib-parts";

type Props = { params: Promise<{ id: string; rib: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const done = ["ajoute", "change", "defaut", "retire"] as const;

/** Read once, for the title and for the page. */
const ribOf = cache(async (establishmentId: string, id: string) => ribPage(await scopeOfRequest(), establishmentId, id));

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const [t, { id, rib }] = [await getTranslations("ribs"), await params];
  return titleOf(async () => t("page.title", { name: ribName(await ribOf(id, rib)) }), t("list.title"));
}

export default guardedPage("signed-in", async ({ organization }, { params, searchParams }: Props) => {
  const t = await getTranslations("ribs");
  const [{ id: place, rib: asked }, { fait }] = [await params, await searchParams];
  const rib = await ribOf(place, asked);
  const { id, establishment, state, notPayable, history, may } = rib;
  const just = done.find((one) => one === fait);
  return (
    <>
      <BackLink href={`/fournisseur/etablissements/${establishment.id}/rib`}>{t("page.back")}</BackLink>
      <PageTitle eyebrow={establishment.name} badge={<RibBadge state={state} notPayable={notPayable} />}>{t("page.title", { name: ribName(rib) })}</PageTitle>
      <Columns aside={<Section title={t("history")}><RibHistory history={history} /></Section>}>
        <Stack gap="medium">
          {just && <Notice tone="success" live>{t(`page.done.${just}`)}</Notice>}
          <Standing rib={rib} />
          <Section title={t("page.facts")} card><Account rib={rib} /></Section>
          <ClientWords groups={["ribs"]}>
            {may.reveal && <RibActForm id={id} act="reveal" />}
            <Acts rib={rib} contact={organization} />
          </ClientWords>
        </Stack>
      </Columns>
    </>
  );
});
