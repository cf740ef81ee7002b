import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { Refusal } from "@/lib/kernel/refusal";
import { mayInviteMember } from "@/lib/members/member.policy";
import { InviteMemberForm } from "../team.form";

export const generateMetadata = async () => ({ title: (await getTranslations("members.invite"))("title") });

export default guardedPage("agent", async ({ actor }) => {
  const t = await getTranslations("members");
  if (!mayInviteMember(actor)) throw new Refusal("forbidden", "forbidden");
  return (
    <Narrow>
      <BackLink href="/gestion/equipe">{t("list.title")}</BackLink>
      <PageTitle lead={t("invite.lead")}>{t("invite.title")}</PageTitle>
      <Section card><ClientWords groups={["members"]}><InviteMemberForm /></ClientWords></Section>
    </Narrow>
  );
});
