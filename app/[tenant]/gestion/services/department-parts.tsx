import { useTranslations } from "next-intl";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { Notice } from "@/app/_ui/panel/notice";
import { DataTable } from "@/app/_ui/table/data-table";
import type { DepartmentLine } from "@/lib/departments/department.queries";

/** Every service with its code, who works there and whether it receives invoices. */
export function DepartmentTable({ rows }: { rows: readonly DepartmentLine[] }) {
  const t = useTranslations("departments");
  return (
    <DataTable
      caption={t("list.caption")} rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: "name", label: t("facts.name"), heading: true, cell: ({ id, name }) => <TextLink href={`/gestion/services/${id}`}>{name}</TextLink> },
        { key: "code", label: t("facts.code"), cell: ({ code }) => code },
        { key: "members", label: t("facts.members"), cell: ({ members }) => (members.length > 3 ? t("list.members", { count: members.length }) : members.map(({ name }) => name).join(", ") || t("list.members", { count: 0 })) },
        { key: "order", label: t("facts.order"), cell: ({ requiresOrder }) => t(requiresOrder ? "facts.requiresOrder" : "facts.noOrder") },
        { key: "state", label: t("facts.state"), cell: ({ active }) => <StatusBadge tone={active ? "success" : "neutral"}>{t(active ? "facts.active" : "facts.closed")}</StatusBadge> },
      ]}
    />
  );
}

const done = { ajoute: "created", enregistre: "changed", membres: "members", ferme: "closed", rouvert: "reopened" } as const;

/** Said once, on the page that follows the act. */
export function Done({ what }: { what: string | string[] | undefined }) {
  const t = useTranslations("departments.done");
  if (typeof what !== "string" || !Object.hasOwn(done, what)) return null;
  return <Notice tone="success" live>{t(done[what as keyof typeof done])}</Notice>;
}
