import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section } from "@/app/_ui/layout/section";
import { Breadcrumb } from "@/app/_ui/layout/trail";
import { guardedPage } from "@/app/_web/guarded-page";
import { isSignedIn } from "@/lib/kernel/actor";
import type { Concern } from "@/lib/messages/message";
import { contactChoices } from "@/lib/messages/my-messages.queries";
import { Beside, MemberForm, VisitorForm } from "./contact-parts";

type Asked = Record<string, string | string[] | undefined>;

export const generateMetadata = async () => ({ title: (await getTranslations("messages.contact"))("title") });

/** « Contact » (S2.9). `?facture=` and `?depot=`: the bill or the invoice that one comes from; `?suite=`: the message that this one follows. */
export default guardedPage("public", async (scope, { searchParams }: { searchParams: Promise<Asked> }) => {
  const [t, common, asked] = await Promise.all([getTranslations("messages.contact"), getTranslations("common"), searchParams]);
  const signedIn = isSignedIn(scope.actor);
  const choices = await contactChoices(scope, concernOf(asked));
  const { contactName } = scope.organization;
  const again = typeof asked.suite === "string" ? asked.suite : undefined;
  const mine = signedIn && <ButtonLink href="/messages">{t("mine")}</ButtonLink>;
  return (
    <>
      <Breadcrumb steps={[{ href: "/", label: common("home") }]} />
      <PageTitle lead={t(signedIn ? "leadSignedIn" : "lead", { contactName })} actions={mine}>{t("title")}</PageTitle>
      <Columns aside={<Beside {...scope.organization} />}>
        <Section title={t("form")} card>{signedIn ? <MemberForm {...choices} again={again} /> : <VisitorForm again={again} />}</Section>
      </Columns>
    </>
  );
});

function concernOf({ facture, depot }: Asked): Concern | null {
  if (typeof facture === "string") return { kind: "bill", id: facture };
  return typeof depot === "string" ? { kind: "invoice", id: depot } : null;
}
