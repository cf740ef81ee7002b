import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { BackLink } from "@/app/_ui/layout/trail";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Pager } from "@/app/_ui/table/pager";
import { guardedPage } from "@/app/_web/guarded-page";
import { myThreads } from "@/lib/messages/my-messages.queries";
import { MyThreads } from "./my-threads";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("messages.mine"))("title") });

export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("messages.mine");
  const { apres, avant } = await searchParams;
  const { items, previous, next } = await myThreads(scope, { after: one(apres), before: one(avant) });
  const address = (place: Record<string, string>) => `/messages?${new URLSearchParams(place)}`;
  const write = <ButtonLink href="/contact" variant="primary" icon="pencil">{t("write")}</ButtonLink>;
  return (
    <>
      <BackLink href="/compte">{t("account")}</BackLink>
      <PageTitle lead={t("lead", { organization: scope.organization.name })} actions={write}>{t("title")}</PageTitle>
      {items.length === 0 ? <EmptyState icon="mail" title={t("emptyTitle")}>{t("empty")}</EmptyState> : <MyThreads items={items} />}
      <Pager previous={previous ? address({ avant: previous }) : undefined} next={next ? address({ apres: next }) : undefined} />
    </>
  );
});

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
