import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { colleagueFile } from "@/lib/habilitations/team.queries";
import { Refusal } from "@/lib/kernel/refusal";
import { PartingForm, type Parting } from "../member.form";
import { addressWords, mayPart } from "../member-parts";

type Props = { params: Promise<{ id: string; membre: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("colleagues.team"))("title") });

/** The confirmation as a page: where there is no JavaScript, and for whoever leaves. Throws `notFound` for what is not to be done by them. */
export default guardedPage("signed-in", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("colleagues.team.member");
  const { id: establishmentId, membre } = await params;
  const file = await colleagueFile(scope, establishmentId, membre);
  const { acte } = await searchParams;
  const parting = (Object.keys(addressWords) as Parting[]).find((one) => addressWords[one] === acte && mayPart(file, one));
  if (!parting) throw new Refusal("not-found", "notFound");
  const { name, establishment } = file;
  const back = `/fournisseur/etablissements/${establishmentId}`;
  return (
    <Narrow>
      <BackLink href={parting === "leave" ? back : `${back}/equipe/${file.id}`}>{parting === "leave" ? establishment.name : name}</BackLink>
      <PageTitle>{t(`${parting}Title`, { name, establishment: establishment.name })}</PageTitle>
      <Section card><ClientWords groups={["colleagues"]}><PartingForm id={file.id} name={name} parting={parting} /></ClientWords></Section>
    </Narrow>
  );
});
