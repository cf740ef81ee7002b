import { useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/button/text-link";
import { Notice } from "@/app/_ui/panel/notice";
import type { Query } from "./deposit-page";

/** What was just done with a draft, or that some wait below. */
export function Said({ query, gone, waiting }: { query: Query; gone: boolean; waiting: number }) {
  const t = useTranslations("invoices.deposit");
  if (gone) return <Notice tone="warning" live>{t("draftsList.gone")}</Notice>;
  if (query.rib === "ajoute") return <Notice tone="success" live>{t("ribAdded")}</Notice>;
  if (query.enregistre === "1") return <Notice tone="success" live>{t("draftsList.kept")}</Notice>;
  if (query.supprime === "1") return <Notice tone="success" live>{t("draftsList.deleted")}</Notice>;
  return waiting > 0 ? <Notice><TextLink href="#brouillons">{t("drafts", { count: waiting })}</TextLink></Notice> : null;
}
