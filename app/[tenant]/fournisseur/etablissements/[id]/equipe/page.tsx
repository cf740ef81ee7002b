import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { rightsToAct } from "@/lib/habilitations/habilitation";
import { teamPage } from "@/lib/habilitations/team.queries";
import { InviteForm } from "./team.form";
import { Asking, Colleagues, Invitations } from "./team-parts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const done = ["role", "transmise", "retire", "renouvelee", "invitee", "relancee", "annulee"] as const;

/** Read once, for the title and for the page. */
const teamOf = cache(async (id: string) => teamPage(await scopeOfRequest(), id));

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("colleagues.team");
  return titleOf(async () => t("titleOf", { establishment: (await teamOf((await params).id)).name }), t("title"));
}

export default guardedPage("signed-in", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("colleagues.team");
  const words = await getTranslations("habilitations");
  const [{ fait }, team] = [await searchParams, await teamOf((await params).id)];
  const { id, name, colleagues, asking, invitations } = team;
  const { contactName, contactEmail } = scope.organization;
  const rights = rightsToAct.map((value) => ({ value, label: words(`right.${value}`) }));
  const just = done.find((one) => one === fait);
  return (
    <>
      <BackLink href={`/fournisseur/etablissements/${id}`}>{name}</BackLink>
      <PageTitle lead={t("lead", { establishment: name })}>{t("title")}</PageTitle>
      <Stack>
        {just && <Notice tone="success" live>{t(`done.${just}`)}</Notice>}
        <Section title={words("establishment.people")}><Colleagues establishmentId={id} colleagues={colleagues} /></Section>
        {asking.length > 0 && <Section title={words("establishment.pending")} lead={words("establishment.pendingHint", { contactName, contactEmail })}><Asking people={asking} /></Section>}
        <Section title={t("invitations")} lead={t("invitationsLead")}><Invitations establishmentId={id} invitations={invitations} /></Section>
        <Section title={t("invite.title")} lead={t("invite.lead")} card id="inviter">
          <ClientWords groups={["colleagues"]}><InviteForm establishmentId={id} rights={rights} /></ClientWords>
        </Section>
      </Stack>
    </>
  );
});
