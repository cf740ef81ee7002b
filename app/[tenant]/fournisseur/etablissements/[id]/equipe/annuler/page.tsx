import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { teamPage } from "@/lib/habilitations/team.queries";
import { Refusal } from "@/lib/kernel/refusal";
import { InvitationForm } from "../team.form";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("colleagues.team"))("withdraw") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("signed-in", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("colleagues.team");
  const [{ invitation: asked }, { id, invitations }] = [await searchParams, await teamPage(scope, (await params).id)];
  const invitation = invitations.find((one) => one.id === asked);
  if (!invitation) throw new Refusal("not-found", "notFound");
  return (
    <Narrow>
      <BackLink href={`/fournisseur/etablissements/${id}/equipe`}>{t("title")}</BackLink>
      <PageTitle>{t("withdraw")}</PageTitle>
      <Section card><ClientWords groups={["colleagues"]}><InvitationForm id={invitation.id} email={invitation.email} act="withdraw" /></ClientWords></Section>
    </Narrow>
  );
});
