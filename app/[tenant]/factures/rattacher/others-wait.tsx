import { useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/button/text-link";
import { Notice } from "@/app/_ui/panel/notice";

/** In « Mes factures »: a bill was opened by its paper, and this is the way to the others. */
export function OthersWait() {
  const t = useTranslations("debtors.join");
  return <Notice actions={<TextLink href="/factures/rattacher">{t("noticeLink")}</TextLink>}>{t("notice")}</Notice>;
}
