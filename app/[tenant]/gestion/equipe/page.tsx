import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { Pager } from "@/app/_ui/table/pager";
import { guardedPage } from "@/app/_web/guarded-page";
import { membersPage } from "@/lib/members/member.queries";
import { Done, MemberTable } from "./team-parts";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;
const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
const at = (place: "apres" | "avant", key: string | null) => (key === null ? undefined : `/gestion/equipe?${new URLSearchParams({ [place]: key }).toString()}`);

export const generateMetadata = async () => ({ title: (await getTranslations("members.list"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: SearchParams }) => {
  const t = await getTranslations("members.list");
  const { fait, apres, avant } = await searchParams;
  const { items, previous, next } = await membersPage(scope, { after: text(apres), before: text(avant) });
  return (
    <>
      <PageTitle lead={t("lead", { organization: scope.organization.name })} actions={<ButtonLink href="/gestion/equipe/inviter" variant="primary" icon="plus">{t("invite")}</ButtonLink>}>{t("title")}</PageTitle>
      <Stack gap="medium">
        <Done what={fait} />
        <div><MemberTable rows={items} /><Pager previous={at("avant", previous)} next={at("apres", next)} /></div>
      </Stack>
    </>
  );
});
