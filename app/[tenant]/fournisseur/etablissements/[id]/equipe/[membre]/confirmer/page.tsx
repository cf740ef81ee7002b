import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { colleagueFile } from "@/lib/habilitations/team.queries";
import { Refusal } from "@/lib/kernel/refusal";
import { PartingForm } from "../member.form";
import { partingOf } from "../member-parts";

type Props = { params: Promise<{ id: string; membre: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const fileOf = cache(async (establishmentId: string, id: string) => colleagueFile(await scopeOfRequest(), establishmentId, id));

export async function generateMetadata({ params, searchParams }: Props) {
  const [{ id, membre }, { acte }, t] = [await params, await searchParams, await getTranslations("colleagues.team")];
  return titleOf(async () => {
    const file = await fileOf(id, membre);
    const parting = partingOf(file, acte);
    return parting ? t(`member.${parting}Title`, { name: file.name, establishment: file.establishment.name }) : t("title");
  }, t("title"));
}

/** The confirmation as a page: where there is no JavaScript, and for whoever leaves. Throws `notFound` for what is not to be done by them. */
export default guardedPage("signed-in", async (_scope, { params, searchParams }: Props) => {
  const t = await getTranslations("colleagues.team.member");
  const { id: establishmentId, membre } = await params;
  const file = await fileOf(establishmentId, membre);
  const { acte } = await searchParams;
  const parting = partingOf(file, acte);
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
