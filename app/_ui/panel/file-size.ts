import { useFormatter, useTranslations } from "next-intl";

/** « 90 Ko », from bytes. */
export function useFileSize() {
  const t = useTranslations("ui.file");
  const format = useFormatter();
  return (bytes: number) => {
    if (bytes < 1000) return t("bytes", { count: bytes });
    if (bytes < 1e6) return t("kilobytes", { count: format.number(Math.round(bytes / 1000)) });
    return t("megabytes", { count: format.number(bytes / 1e6, { maximumFractionDigits: 1 }) });
  };
}
