import { getTranslations } from "next-intl/server";
import { Section } from "@/app/_ui/layout/section";
import { ClientWords } from "@/app/_web/client-words";
import { CheckFileForm } from "./check-file.form";

/** A file to check, against a number if there is one. `error`: why the file sent without JavaScript was not read. */
export async function CheckFileSection({ number, error }: { number?: string; error?: string }) {
  const t = await getTranslations("documents.verify");
  const words = { absent: t("fileMissing"), "trop-gros": t("fileTooBig") }[String(error)];
  return (
    <Section card title={t("byFile")}>
      <ClientWords groups={["documents"]}><CheckFileForm number={number} error={words} /></ClientWords>
    </Section>
  );
}
