import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RibBadge } from "@/app/_ui/badge/rib-badge";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable } from "@/app/_ui/table/data-table";
import { ribName } from "@/lib/ribs/rib";
import type { RibItem } from "@/lib/ribs/rib.queries";

type Props = { caption: string; establishmentId: string; ribs: readonly RibItem[] };

export function RibTable({ caption, establishmentId, ribs }: Props) {
  const t = useTranslations("ribs");
  const format = useFormatter();
  const path = ({ id }: RibItem) => `/fournisseur/etablissements/${establishmentId}/rib/${id}`;
  return (
    <DataTable
      caption={caption}
      rows={ribs}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: t("fact.label"), heading: true, cell: (rib) => <Link prefetch={false} href={path(rib)} className="link">{ribName(rib)}</Link> },
        { key: "iban", label: t("fact.iban"), cell: ({ maskedIban }) => <span className="font-mono text-sm">{maskedIban}</span> },
        { key: "holder", label: t("fact.holder"), cell: ({ holder }) => holder },
        { key: "since", label: t("fact.requestedAt"), cell: ({ requestedAt }) => format.dateTime(requestedAt, { dateStyle: "medium" }) },
        { key: "state", label: t("fact.state"), cell: (rib) => <State rib={rib} /> },
      ]}
    />
  );
}

function State({ rib: { state, notPayable, isDefault } }: { rib: RibItem }) {
  const t = useTranslations("ribs");
  return (
    <span className="flex flex-wrap items-center gap-2">
      <RibBadge state={state} notPayable={notPayable} />
      {isDefault && <StatusBadge tone="info" icon="check">{t("default")}</StatusBadge>}
    </span>
  );
}

/** `add`: the way to add one, for those who may. */
export function NoRib({ add }: { add: ReactNode }) {
  const t = useTranslations("ribs.list");
  return <EmptyState icon="bank" title={t("emptyTitle")} action={add}>{t(add ? "empty" : "emptyReader")}</EmptyState>;
}
