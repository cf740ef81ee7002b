import { useTranslations } from "next-intl";
import { CopyControl } from "./copy-control";

/** Copies `value`. Not there without JavaScript: the text can be selected. */
export function CopyButton({ value, label }: { value: string; label?: string }) {
  const t = useTranslations("ui.copy");
  return <CopyControl value={value} words={{ copy: label ?? t("button"), done: t("done"), failed: t("failed") }} />;
}
