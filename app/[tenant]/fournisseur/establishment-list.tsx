import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { Section, Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable } from "@/app/_ui/table/data-table";
import { Pager } from "@/app/_ui/table/pager";
import { SearchBar } from "@/app/_ui/table/search-bar";
import { establishmentIdText, waitsAtMost, type WaitingActs } from "@/lib/establishments/establishment";
import type { MyEstablishment, MyEstablishments } from "@/lib/establishments/my-establishments.queries";

type Props = { page: MyEstablishments; search: string };
const ownPath = ({ id }: MyEstablishment) => `/fournisseur/etablissements/${id}`;

/** The establishments of a person, with what waits for them at each: one, or the hundreds of an accountant. */
export function EstablishmentList({ page: { items, previous, next }, search }: Props) {
  const t = useTranslations("habilitations.home");
  const searchable = search !== "" || previous !== null || next !== null || items.length > 5;
  const address = (place: "apres" | "avant", at: string | null) => (at === null ? undefined : `/fournisseur?${new URLSearchParams({ ...(search ? { q: search } : {}), [place]: at })}#etablissements`);
  return (
    <Section title={t("establishments")} id="etablissements">
      <Stack gap="medium">
        {searchable && <SearchBar action="/fournisseur" label={t("search")} value={search} />}
        {items.length === 0 ? <EmptyState icon="search" title={t("notFoundTitle")}>{t("notFound")}</EmptyState> : <Establishments items={items} />}
      </Stack>
      <Pager previous={address("avant", previous)} next={address("apres", next)} />
    </Section>
  );
}

function Establishments({ items }: { items: readonly MyEstablishment[] }) {
  const t = useTranslations("habilitations");
  return (
    <DataTable
      caption={t("home.establishments")}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: t("fact.establishment"), heading: true, cell: (row) => <Link prefetch={false} href={ownPath(row)} className="link">{row.name}</Link> },
        { key: "identifier", label: t("fact.identifier"), cell: (row) => <>{establishmentIdText(row)}<span className="block text-sm text-muted">{row.city}</span></> },
        { key: "role", label: t("fact.role"), cell: ({ role }) => t(`role.${role}`) },
        { key: "waits", label: t("home.waits"), cell: ({ waits }) => <Waits waits={waits} /> },
        { key: "ribs", label: t("establishment.ribs"), cell: (row) => <Link prefetch={false} href={`${ownPath(row)}/rib`} className="link">{t("establishment.ribs")}<span className="sr-only"> {row.name}</span></Link> },
      ]}
    />
  );
}

const kinds = ["invoices", "refusals", "ribs", "drafts"] as const satisfies readonly (keyof WaitingActs)[];

function Waits({ waits }: { waits: WaitingActs }) {
  const t = useTranslations("habilitations.home");
  const waiting = kinds.filter((kind) => waits[kind] > 0);
  if (waiting.length === 0) return <span className="text-muted">{t("waitsNothing")}</span>;
  return (
    <ul className="flex flex-col items-start gap-1.5">
      {waiting.map((kind) => {
        const tone = kind === "invoices" ? "warning" : "progress";
        const count = waits[kind] > waitsAtMost ? `${waitsAtMost}+` : String(waits[kind]);
        return <li key={kind}><StatusBadge tone={tone}>{count} {t(`wait.${kind}`, { count: waits[kind] })}</StatusBadge></li>;
      })}
    </ul>
  );
}
