import type { fr } from "@/lib/i18n/fr";
import type { Locale as GuichetLocale } from "@/lib/kernel/locale";

declare module "next-intl" {
  interface AppConfig { Messages: typeof fr; Locale: GuichetLocale }
}
