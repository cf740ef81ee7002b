import { getFormatter, getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { titleOf } from "@/app/_web/title-of";
import { rolesText } from "@/lib/members/member";
import { memberFile, type MemberFile } from "@/lib/members/member.queries";
import { ChangeRolesForm } from "../team.form";
import { Done, MemberActs, MemberBadge } from "../team-parts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async ({ params }: Props) =>
  titleOf(async (scope) => (await memberFile(scope, (await params).id)).name, (await getTranslations("members.list"))("title"));

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("members");
  const [file, { fait }] = [await memberFile(scope, (await params).id), await searchParams];
  const { id, name, roles, may } = file;
  const seen = rolesText(roles);
  const facts = await factsOf(file);
  return (
    <Narrow>
      <BackLink href="/gestion/equipe">{t("list.title")}</BackLink>
      <PageTitle>{name}</PageTitle>
      <Stack>
        <Done what={fait} />
        {file.isOneself && <Notice tone="info">{t("page.yours")}</Notice>}
        <Section card title={t("page.facts")}><FactList facts={facts} /></Section>
        {may.manage && (
          <Section card title={t("page.roles")} lead={t("page.rolesLead")}>
            <ClientWords groups={["members"]}><ChangeRolesForm key={seen} id={id} roles={roles} seen={seen} /></ClientWords>
          </Section>
        )}
        {may.manage && <MemberActs file={file} />}
      </Stack>
    </Narrow>
  );
});

async function factsOf({ email, state, roles, lastSeen, until }: MemberFile) {
  const [t, format] = [await getTranslations("members"), await getFormatter()];
  const instant = (at: Date) => format.dateTime(at, { dateStyle: "long", timeStyle: "short" });
  const link = { label: t(state === "expired" && until ? "page.ended" : "page.until"), value: until ? instant(until) : t("page.noLink") };
  return [
    { label: t("page.email"), value: email },
    { label: t("list.state"), value: <MemberBadge state={state} /> },
    { label: t("list.roles"), value: roles.map((role) => t(`role.${role}`)).join(", ") },
    { label: t("list.lastSeen"), value: lastSeen ? instant(lastSeen) : t("list.never") },
    ...(state === "active" ? [] : [link]),
  ];
}
