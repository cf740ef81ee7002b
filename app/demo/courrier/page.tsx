import { getFormatter, getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { guardedPage } from "@/app/_web/guarded-page";
import { PortalShell } from "@/app/_web/portal-shell";
import { Refusal } from "@/lib/kernel/refusal";
import { mailbox } from "../mailbox";
import { MailCard } from "./mail-card";

export const generateMetadata = async () => ({ title: (await getTranslations("documents.mailbox"))("title"), robots: { index: false } });

const Mailbox = guardedPage("public", async () => {
  const mails = await mailbox();
  if (!mails) throw new Refusal("not-found", "notFound");
  const [t, format] = await Promise.all([getTranslations("documents.mailbox"), getFormatter()]);
  return (
    <>
      <PageTitle lead={t("intro")}>{t("title")}</PageTitle>
      {mails.length === 0
        ? <EmptyState icon="mail" title={t("none")} />
        : <Stack gap="medium">{mails.map((mail) => <MailCard key={mail.id} mail={mail} at={format.dateTime(mail.sentAt, { dateStyle: "long", timeStyle: "medium" })} />)}</Stack>}
    </>
  );
});

export default function Page() {
  return <PortalShell><Mailbox /></PortalShell>;
}
