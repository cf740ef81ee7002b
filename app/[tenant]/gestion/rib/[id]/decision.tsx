import { useTranslations } from "next-intl";
import { Section, Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import type { RibFile } from "@/lib/ribs/rib-file.queries";
import { ConfirmForm, RefuseForm } from "./decide.form";

const decisions = ["confirm", "refuse"] as const;
type Props = { file: RibFile; /** The address's word. */ chosen: string | undefined };

/** What the agent may do now, one at a time; else why nothing. A refusal is not undone: it is chosen first. */
export function Decision({ file, chosen }: Props) {
  const t = useTranslations("ribs.review");
  const allowed = decisions.filter((decision) => file.may[decision]);
  if (file.isParty) return <Notice tone="warning">{t("isParty")}</Notice>;
  if (allowed.length === 0) return file.state === "to-verify" ? <Notice>{t("readOnly")}</Notice> : null;
  const shown = allowed.find((decision) => decision === chosen) ?? allowed.find((decision) => decision === "confirm");
  const tabs = allowed.map((decision) => ({ href: `/gestion/rib/${file.id}?decision=${decision}#decision`, label: t(decision), current: decision === shown }));
  return (
    <Section title={t("decide")} lead={file.may.confirm ? t("decideHint", { needed: file.confirmations.needed }) : undefined} card id="decision">
      <Stack gap="medium">
        <FilterTabs tabs={tabs} label={t("decide")} />
        {shown === "confirm" && <Confirming key="confirm" file={file} />}
        {shown === "refuse" && <RefuseForm key="refuse" id={file.id} />}
      </Stack>
    </Section>
  );
}

/** Whoever has confirmed waits for another, unless the organisation has come to ask for fewer since. */
function Confirming({ file: { id, confirmations: { byReader, given, needed } } }: { file: RibFile }) {
  const t = useTranslations("ribs.review");
  return byReader && given < needed ? <Notice>{t("alreadyConfirmed")}</Notice> : <ConfirmForm id={id} />;
}
