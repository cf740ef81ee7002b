import { useTranslations } from "next-intl";
import { Section, Stack } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { FactList } from "@/app/_ui/panel/fact-list";
import type { DepartmentPage } from "@/lib/departments/department.queries";
import { ChangeDepartmentForm, CloseDepartmentForm, MembersForm, ReopenDepartmentForm } from "../department.form";

/** What an administrator does with it. */
export function Managed({ page }: { page: DepartmentPage }) {
  const t = useTranslations("departments.page");
  const { id, name, active, members, candidates } = page;
  return (
    <Stack gap="medium">
      <Section title={t("facts")} card><ChangeDepartmentForm department={page} /></Section>
      <Section title={t("members")} lead={t("membersLead")} card>
        {candidates.length > 0 ? <MembersForm id={id} members={members.map((one) => one.id)} candidates={candidates} /> : <p className="text-muted">{t("noCandidate")}</p>}
      </Section>
      {active
        ? <div><ConfirmDialog href={`/gestion/services/${id}/fermer`} trigger={t("close")} title={t("closeTitle", { name })} variant="danger"><Stack gap="medium"><p>{t("closeBody")}</p><CloseDepartmentForm id={id} /></Stack></ConfirmDialog></div>
        : <Stack gap="small"><p className="text-muted">{t("reopenHint")}</p><ReopenDepartmentForm id={id} /></Stack>}
    </Stack>
  );
}

/** What the others read of it. */
export function ReadOnly({ page: { code, requiresOrder, members } }: { page: DepartmentPage }) {
  const t = useTranslations("departments");
  return (
    <FactList
      facts={[
        { label: t("facts.code"), value: code },
        { label: t("facts.order"), value: t(requiresOrder ? "facts.requiresOrder" : "facts.noOrder") },
        { label: t("facts.members"), value: members.map(({ name }) => name).join(", ") || t("page.nobody") },
      ]}
    />
  );
}
