import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "@/app/_ui/table/data-table";
import type { TrailActor, TrailEntry } from "@/lib/establishments/trail";

/** Who did what, a line each. */
export function TrailTable({ entries }: { entries: readonly TrailEntry[] }) {
  const t = useTranslations("colleagues.trail");
  const format = useFormatter();
  return (
    <DataTable
      caption={t("caption")}
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        { key: "at", label: t("at"), cell: ({ at }) => <time dateTime={at.toISOString()}>{format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })}</time> },
        { key: "what", label: t("what"), heading: true, cell: (entry) => <What entry={entry} /> },
        { key: "who", label: t("who"), cell: ({ by }) => <Who by={by} /> },
      ]}
    />
  );
}

function What({ entry: { type, person, email, number, role, iban, reason } }: { entry: TrailEntry }) {
  const t = useTranslations("colleagues");
  const about = [
    person && t("trail.about.person", { person }), email && t("trail.about.email", { email }), number && t("trail.about.number", { number }),
    role && t("trail.about.role", { role: t(`role.${role}`).toLowerCase() }), iban && t("trail.about.iban", { iban }),
  ].filter(Boolean);
  return (
    <>
      {t(`trail.happened.${type}`)}
      {about.length > 0 && <span className="block text-sm font-normal text-muted">{about.join(", ")}</span>}
      {reason && <span className="block text-sm font-normal whitespace-pre-line text-muted">{t("trail.about.reason", { reason })}</span>}
    </>
  );
}

function Who({ by }: { by: TrailActor }) {
  const t = useTranslations("colleagues.trail");
  const h = useTranslations("habilitations");
  return by.kind === "colleague" ? by.name : by.kind === "desk" ? t("desk") : h("service");
}
