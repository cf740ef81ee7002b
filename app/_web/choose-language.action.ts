"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { chooseLanguage } from "@/lib/accounts/choose-language";
import { isSignedIn } from "@/lib/kernel/actor";
import { localPath } from "@/lib/kernel/local-path";
import { isLocale } from "@/lib/kernel/locale";
import { languageCookie } from "./request";
import { scope } from "./scope";

/** The cookie is for the pages of this browser; a signed-in person's choice is kept for their messages too. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const locale = form.get("locale");
  const current = await scope();
  if (isLocale(locale) && current.organization.languages.includes(locale)) {
    (await cookies()).set(languageCookie, locale, { path: "/", sameSite: "lax", maxAge: 365 * 24 * 3600, secure: current.organization.origin.startsWith("https:") });
    if (isSignedIn(current.actor)) await chooseLanguage(current, { locale });
  }
  redirect(localPath(form.get("back")) ?? "/");
}
