"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { isLocale } from "@/lib/kernel/locale";
import { languageCookie } from "./request";

export async function chooseLanguageAction(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (isLocale(locale)) (await cookies()).set(languageCookie, locale, { path: "/", sameSite: "lax", maxAge: 365 * 24 * 3600 });
  const back = String(form.get("back") ?? "/");
  redirect(/^\/(?![/\\])[^\\\s]*$/.test(back) ? back : "/");
}
