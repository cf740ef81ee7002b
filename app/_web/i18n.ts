import { getRequestConfig } from "next-intl/server";
import { messages } from "@/lib/i18n/words";
import { currentLocale, currentOrganization } from "./request";

export default getRequestConfig(async () => {
  const locale = await currentLocale();
  return { locale, messages: messages[locale], timeZone: (await currentOrganization()).timeZone };
});
