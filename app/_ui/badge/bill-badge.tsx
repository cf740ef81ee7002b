import { useTranslations } from "next-intl";
import type { BillState } from "@/lib/bills/bill";
import type { IconName } from "./icons";
import { StatusBadge, type Tone } from "./status-badge";

const looks: Record<BillState, { tone: Tone; icon?: IconName }> = {
  due: { tone: "info", icon: "invoice" },
  paying: { tone: "progress" },
  declared: { tone: "progress", icon: "send" },
  "direct-debit": { tone: "info", icon: "bank" },
  paid: { tone: "success" },
  cancelled: { tone: "neutral", icon: "closeCircle" },
};

/** Where a bill stands, the same for its debtor and for the agents. `overdue`: its due date has passed and nothing is on its way, said beside it. */
export function BillBadge({ state, overdue }: { state: BillState; overdue?: boolean }) {
  const t = useTranslations("bills");
  const { tone, icon } = looks[state];
  const badge = <StatusBadge tone={tone} icon={icon}>{t(`states.${state}`)}</StatusBadge>;
  if (!overdue) return badge;
  return <span className="inline-flex flex-wrap gap-1.5">{badge}<StatusBadge tone="danger" icon="alert">{t("overdue")}</StatusBadge></span>;
}
