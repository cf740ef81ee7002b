import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { Refusal } from "@/lib/kernel/refusal";
import { memberFile } from "@/lib/members/member.queries";
import { MemberActForm } from "../../team.form";
import { partingOf, partings } from "../../team-parts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("members.list"))("title") });

/** The confirmation as a page, for those who have no JavaScript. Throws `notFound` for what is not to be done. */
export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("members.page");
  const [file, { acte }] = [await memberFile(scope, (await params).id), await searchParams];
  const parting = partingOf(file);
  if (!file.may.manage || acte !== partings[parting]) throw new Refusal("not-found", "notFound");
  const { id, name } = file;
  return (
    <Narrow>
      <BackLink href={`/gestion/equipe/${id}`}>{name}</BackLink>
      <PageTitle>{t(`${parting}Title`, { name })}</PageTitle>
      <Section card><ClientWords groups={["members"]}><MemberActForm id={id} name={name} act={parting} /></ClientWords></Section>
    </Narrow>
  );
});
