import { useTranslations } from "next-intl";
import { Section } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import type { HabilitationFile } from "@/lib/habilitations/habilitation.queries";
import { ApproveForm, PlainForm, ReasonedForm } from "./decide.form";

const decisions = ["approve", "requestComplement", "refuse", "reinstate", "renew", "appoint", "suspend", "withdraw"] as const;
type Decision = (typeof decisions)[number];
const labels = { approve: "approve", requestComplement: "complement", refuse: "refuse", reinstate: "reinstate", renew: "renew", appoint: "appoint", suspend: "suspend", withdraw: "withdraw" } as const;
/** Shown at once; an act that takes something away is chosen first. */
const offered: readonly Decision[] = ["approve", "reinstate", "renew", "appoint"];

/** What the agent may do now, one at a time: `chosen` is the address's word. */
export function Decision({ file, chosen }: { file: HabilitationFile; chosen: string | undefined }) {
  const t = useTranslations("habilitations.review");
  const allowed = decisions.filter((decision) => file.may[decision]);
  const shown = allowed.find((decision) => decision === chosen) ?? allowed.find((decision) => offered.includes(decision));
  if (file.belongs) return <Notice tone="warning">{t("belongs")}</Notice>;
  if (allowed.length === 0) return file.state === "refused" || file.state === "withdrawn" ? null : <Notice>{t("readOnly")}</Notice>;
  const tabs = allowed.map((decision) => ({ href: `/gestion/habilitations/${file.id}?decision=${decision}#decision`, label: t(labels[decision]), current: decision === shown }));
  return (
    <Section title={t("decide")} card id="decision">
      <FilterTabs tabs={tabs} label={t("decide")} />
      {shown && <div className="mt-6"><DecisionForm key={shown} file={file} decision={shown} /></div>}
    </Section>
  );
}

function DecisionForm({ file: { id, known, role }, decision }: { file: HabilitationFile; decision: Decision }) {
  if (decision === "approve") return <ApproveForm id={id} choosesRole={known !== null && known.managers.length > 0} />;
  if (decision === "reinstate" || decision === "renew" || decision === "appoint") return <PlainForm id={id} role={role ?? "depositor"} decision={decision} />;
  return <ReasonedForm id={id} decision={decision} />;
}
