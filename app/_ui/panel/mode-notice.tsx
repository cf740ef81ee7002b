import { useTranslations } from "next-intl";
import type { PayfipMode } from "@/lib/kernel/organization-settings";
import { Notice } from "./notice";

/** Before production no money moves: whoever is about to pay is told. */
export function ModeNotice({ mode }: { mode: PayfipMode }) {
  const t = useTranslations("payments.pay");
  return mode === "production" ? null : <Notice>{t("testMode", { mode })}</Notice>;
}
