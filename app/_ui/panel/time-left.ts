import { useTranslations } from "next-intl";

/** « 1 heure et 12 minutes ». */
export function useTimeLeft(): (minutes: number) => string {
  const t = useTranslations("payments");
  return (minutes) => t("timeLeft", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
