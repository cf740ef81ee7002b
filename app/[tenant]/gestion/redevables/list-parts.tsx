import Link from "next/link";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable } from "@/app/_ui/table/data-table";
import type { ClaimToDecide } from "@/lib/debtors/claim.queries";
import type { DebtorItem } from "@/lib/debtors/debtor.queries";
import { dateAt, formatShortDate } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { AccountBadge } from "./account-badge";
import type { Choice } from "./choice";

const fileOf = (id: string) => `/gestion/redevables/${id}`;

export function Debtors({ items, choice }: { items: readonly DebtorItem[]; choice: Choice }) {
  const t = useTranslations("debtors");
  if (items.length === 0) return <NoDebtor choice={choice} />;
  return (
    <DataTable
      caption={t("list.caption")}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: t("fact.name"), heading: true, cell: ({ id, name }) => <Link href={fileOf(id)} prefetch={false} className="link">{name}</Link> },
        { key: "number", label: t("fact.customerNumber"), cell: ({ customerNumber }) => customerNumber ?? <span className="text-muted">{t("fact.noCustomerNumber")}</span> },
        { key: "email", label: t("fact.email"), cell: ({ email, proposedEmail, refused }) => <><span className="wrap-anywhere">{email ?? <span className="text-muted">{t("fact.noEmail")}</span>}</span>{refused && <span className="block text-sm text-danger">{t("fact.refused")}</span>}{proposedEmail && <span className="block text-sm wrap-anywhere text-warning">{t("fact.proposed", { email: proposedEmail })}</span>}</> },
        { key: "account", label: t("fact.account"), cell: ({ account }) => <AccountBadge state={account} /> },
      ]}
    />
  );
}

function NoDebtor({ choice: { tab, search } }: { choice: Choice }) {
  const t = useTranslations("debtors.list");
  if (search) return <EmptyState icon="search" title={t("notFoundTitle")}>{t("notFound")}</EmptyState>;
  if (tab === "addresses") return <EmptyState icon="checkCircle" title={t("noAddressTitle")}>{t("noAddress")}</EmptyState>;
  return <EmptyState icon="users" title={t("emptyTitle")}>{t("empty")}</EmptyState>;
}

export function Claims({ items }: { items: readonly ClaimToDecide[] }) {
  const t = useTranslations("debtors");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  if (items.length === 0) return <EmptyState icon="checkCircle" title={t("claims.emptyTitle")}>{t("claims.empty")}</EmptyState>;
  return (
    <DataTable
      caption={t("claims.caption")}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: "debtor", label: t("fact.name"), heading: true, cell: ({ debtor, email }) => <Link href={`${fileOf(debtor.id)}#demandes`} prefetch={false} className="link" aria-label={t("claims.review", { email })}>{debtor.name}</Link> },
        { key: "number", label: t("fact.customerNumber"), cell: ({ debtor }) => debtor.customerNumber ?? <span className="text-muted">{t("fact.noCustomerNumber")}</span> },
        { key: "account", label: t("claims.account"), cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
        { key: "bill", label: t("claims.bill"), cell: ({ bill }) => <>{bill.number}<span className="block text-sm text-muted">{formatMoney(bill.amount, locale)}</span></> },
        { key: "opened", label: t("claims.opened"), cell: ({ openedAt }) => formatShortDate(dateAt(openedAt, timeZone), locale) },
      ]}
    />
  );
}
