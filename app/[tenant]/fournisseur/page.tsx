import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { guardedPage } from "@/app/_web/guarded-page";
import { myEstablishments } from "@/lib/establishments/my-establishments.queries";
import { myInvitations } from "@/lib/habilitations/invitation.queries";
import { myRequests } from "@/lib/habilitations/my-habilitation.queries";
import { EstablishmentList } from "./establishment-list";
import { Acts, NothingYet, Requests, WaitsForYou } from "./home-parts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const text = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim().slice(0, 300) : undefined);

export const generateMetadata = async () => ({ title: (await getTranslations("habilitations.home"))("title") });

export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("habilitations.home");
  const member = await getTranslations("colleagues.team.member");
  const { q, apres, avant, fait } = await searchParams;
  const search = text(q) ?? "";
  const [page, requests, invitations] = await Promise.all([myEstablishments(scope, { search, after: text(apres), before: text(avant) }), myRequests(scope), myInvitations(scope)]);
  const alone = search === "" && page.items.length === 1 && page.previous === null && page.next === null;
  return (
    <>
      <PageTitle lead={t("lead")} actions={page.any ? <ButtonLink href="/fournisseur/habilitations/nouvelle" icon="plus">{t("add")}</ButtonLink> : undefined}>{t("title")}</PageTitle>
      <Stack>
        {fait === "quitte" && <Notice tone="success" live title={member("leftTitle")}>{member("left")}</Notice>}
        <WaitsForYou requests={requests} invitations={invitations} />
        {page.any && <Acts only={alone ? page.items[0]?.id : undefined} />}
        {page.any && <EstablishmentList page={page} search={search} />}
        {!page.any && <NothingYet requests={requests} schemes={scope.organization.identifierSchemes.join(" / ")} />}
        {requests.length > 0 && <Section title={t("requests")}><Requests requests={requests} /></Section>}
        <p><ButtonLink href="/fournisseur/en-savoir-plus" variant="quiet" icon="help">{t("about")}</ButtonLink></p>
      </Stack>
    </>
  );
});
