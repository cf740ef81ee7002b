import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/panel/notice";
import { SearchBar } from "@/app/_ui/table/search-bar";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";

/** An establishment that the organisation knows need not be typed again. */
export function LookUp({ typed, known }: { typed: string; known: EstablishmentFacts | null }) {
  const t = useTranslations("habilitations.request.lookUp");
  return (
    <div className="flex max-w-form flex-col gap-4">
      <SearchBar action="/fournisseur/habilitations/nouvelle" name="numero" label={t("label")} value={typed} />
      {typed && <Notice tone={known ? "success" : "info"} live>{known ? t("found", { name: known.name }) : t("notFound")}</Notice>}
    </div>
  );
}
