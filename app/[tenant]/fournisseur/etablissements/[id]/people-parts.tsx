import { useTranslations } from "next-intl";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { DataTable } from "@/app/_ui/table/data-table";
import type { PersonView } from "@/lib/establishments/establishment.queries";

type Props = { people: readonly PersonView[] };

export function Habilitated({ people }: Props) {
  const t = useTranslations("habilitations");
  return (
    <DataTable
      caption={t("establishment.people")}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: t("establishment.person"), heading: true, cell: ({ name }) => name },
        { key: "position", label: t("fact.position"), cell: ({ position }) => position },
        { key: "role", label: t("fact.role"), cell: ({ role, suspended }) => (suspended ? <StatusBadge tone="warning">{t("establishment.suspended")}</StatusBadge> : role && t(`role.${role}`)) },
      ]}
    />
  );
}

export function Asking({ people }: Props) {
  const t = useTranslations("habilitations");
  return (
    <DataTable
      caption={t("establishment.pending")}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: t("establishment.person"), heading: true, cell: ({ name }) => name },
        { key: "position", label: t("fact.position"), cell: ({ position }) => position },
      ]}
    />
  );
}
