import { useTranslations } from "next-intl";
import { Section, Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import type { RibFile } from "@/lib/ribs/rib-file.queries";
import { unpaidCountedAtMost } from "@/lib/ribs/unpaid-invoices";
import { ConfirmForm, RefuseForm, SetAsideForm } from "./decide.form";

const decisions = ["confirm", "refuse", "setAside"] as const;
type Props = { file: RibFile; /** The address's word. */ chosen: string | undefined };

/** What the agent may do now, one at a time; else why nothing. What is refused or set aside stays so: it is chosen first. */
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
        {shown === "setAside" && <SettingAside key="setAside" file={file} />}
      </Stack>
    </Section>
  );
}

/** What it stops is said before it is done. */
function SettingAside({ file: { id, unpaid } }: { file: RibFile }) {
  const t = useTranslations("ribs.review");
  const count = Math.min(unpaid, unpaidCountedAtMost);
  return (
    <>
      {unpaid > 0 && <Notice tone="warning">{t("setAsideUnpaid", { count, more: unpaid > count ? "yes" : "no" })}</Notice>}
      <SetAsideForm id={id} />
    </>
  );
}

/** Whoever has confirmed waits for another, unless the organisation has come to ask for fewer since. */
function Confirming({ file: { id, confirmations: { byReader, given, needed } } }: { file: RibFile }) {
  const t = useTranslations("ribs.review");
  return byReader && given < needed ? <Notice>{t("alreadyConfirmed")}</Notice> : <ConfirmForm id={id} />;
}
