import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { addressText, establishmentIdText } from "@/lib/establishments/establishment";
import { invitationPage } from "@/lib/habilitations/invitation.queries";
import { dateAt, formatDate } from "@/lib/kernel/dates";
import { Answer } from "./answer";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once, for the title and for the page. */
const invitationOf = cache(async (id: string) => invitationPage(await scopeOfRequest(), id));

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("colleagues.invitation");
  return titleOf(async () => t("titleOf", { establishment: (await invitationOf((await params).id)).name }), t("title"));
}

/** To what a colleague is invited, for whoever holds the link. Opening it accepts nothing: only its button does. */
export default guardedPage("public", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("colleagues.invitation");
  const h = await getTranslations("habilitations");
  const [{ acces }, invitation] = [await searchParams, await invitationOf((await params).id)];
  const { role, right, position, inviterName, expiresAt, name } = invitation;
  const facts = [
    { label: h("fact.identifier"), value: establishmentIdText(invitation) },
    { label: h("fact.address"), value: addressText(invitation) },
    { label: h("fact.role"), value: h(`role.${role}`), note: t(`role.${role}`) },
    { label: h("fact.right"), value: h(`right.${right}`) },
    { label: h("fact.position"), value: position },
    { label: t("inviter"), value: inviterName },
    { label: t("until"), value: formatDate(dateAt(expiresAt, scope.organization.timeZone), scope.locale) },
  ];
  const token = typeof acces === "string" && /^[\w-]{1,100}$/.test(acces) ? acces : null;
  return (
    <Narrow>
      <PageTitle eyebrow={scope.organization.name} lead={t("lead", { inviter: inviterName })}>{name}</PageTitle>
      <Stack gap="medium">
        <Section title={t("title")} card><FactList facts={facts} /></Section>
        <Answer invitation={invitation} token={token} />
      </Stack>
    </Narrow>
  );
});
