import { useTranslations } from "next-intl";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import type { AccountState } from "@/lib/debtors/debtor.queries";

const looks = { none: { tone: "neutral" }, prepared: { tone: "progress" }, active: { tone: "success" }, closed: { tone: "neutral", icon: "closeCircle" } } as const;

/** Whether somebody sees the bills online. */
export function AccountBadge({ state }: { state: AccountState }) {
  const t = useTranslations("debtors.accountState");
  return <StatusBadge {...looks[state]}>{t(state)}</StatusBadge>;
}
