import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";

/** Pages for what went wrong: they say what to do next. */
export async function NotFoundPage() {
  const t = await getTranslations("common");
  return (
    <>
      <PageTitle lead={t("notFound.body")}>{t("notFound.title")}</PageTitle>
      <ButtonLink href="/" variant="secondary">{t("notFound.home")}</ButtonLink>
    </>
  );
}

export async function ForbiddenPage() {
  const t = await getTranslations("common");
  return (
    <>
      <PageTitle lead={t("forbidden.body")}>{t("forbidden.title")}</PageTitle>
      <ButtonLink href="/compte" variant="secondary">{t("back")}</ButtonLink>
    </>
  );
}

export async function FailurePage({ incident }: { incident: string }) {
  const t = await getTranslations("common");
  return <PageTitle lead={t("failure.body", { incident })}>{t("failure.title")}</PageTitle>;
}
