import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { Section } from "@/app/_ui/layout/section";

/** A number to type: a plain GET form. */
export async function CheckNumberSection({ typed, wrong, prefix }: { typed?: string; wrong: boolean; prefix: string }) {
  const t = await getTranslations("documents.verify");
  const example = `${prefix}-2026-000123`;
  return (
    <Section card title={t("byNumber")}>
      <form action="/verifier" method="get" className="flex flex-col gap-6">
        <TextField
          id="numero" name="numero" label={t("numberLabel")} hint={t("numberHint", { example })} defaultValue={typed ?? ""} mono autoComplete="off" spellCheck={false} autoCapitalize="characters"
          error={wrong ? t("notANumber", { example }) : undefined}
        />
        <SubmitButton>{t("checkNumber")}</SubmitButton>
      </form>
    </Section>
  );
}
