import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Stack } from "@/app/_ui/layout/section";
import { Breadcrumb } from "@/app/_ui/layout/trail";
import { Markdown } from "@/app/_ui/panel/markdown";
import { MarkdownOutline } from "@/app/_ui/panel/markdown-outline";
import { guardedPage } from "@/app/_web/guarded-page";
import { dateAt, formatDate } from "@/lib/kernel/dates";
import { textPath, type PageName } from "@/lib/texts/text";
import { textPage } from "@/lib/texts/text.queries";

export const textMetadata = (name: PageName) => async () => ({ title: (await getTranslations("texts.names"))(name) });

/** A page that the organisation writes, with its parts beside it and the way to ask for more. */
export const textPageOf = (name: PageName) => guardedPage("public", async (scope) => {
  const [t, common, locale] = await Promise.all([getTranslations("texts"), getTranslations("common"), getLocale()]);
  const { body, updatedAt } = await textPage(scope, name, scope.locale);
  const date = updatedAt && formatDate(dateAt(updatedAt, scope.organization.timeZone), locale);
  return (
    <>
      <Breadcrumb steps={[{ href: "/", label: common("home") }]} />
      <PageTitle eyebrow={scope.organization.name} lead={t(`leads.${name}`)}>{t(`names.${name}`)}</PageTitle>
      <Columns aside={<Beside name={name} outline={<MarkdownOutline text={body} label={t("outline")} />} t={t} />}>
        <Markdown text={body} />
        {date && <p className="mt-10 text-sm text-muted">{t("updatedAt", { date })}</p>}
      </Columns>
    </>
  );
});

type Words = Awaited<ReturnType<typeof getTranslations<"texts">>>;
const neighbours = ["faq", "help", "tutorials"] as const;

function Beside({ name, outline, t }: { name: PageName; outline: ReactNode; t: Words }) {
  return (
    <Stack gap="medium">
      {outline}
      <nav aria-label={t("more")} className="print:hidden">
        <p className="font-semibold">{t("more")}</p>
        <ul className="mt-2 flex flex-col gap-1">
          {neighbours.filter((other) => other !== name).map((other) => <li key={other}><TextLink href={textPath(other)}>{t(`names.${other}`)}</TextLink></li>)}
          <li>{t("contactBody")} <TextLink href="/contact">{t("contact")}</TextLink></li>
        </ul>
      </nav>
    </Stack>
  );
}
