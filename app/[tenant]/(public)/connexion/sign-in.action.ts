"use server";
import { headers } from "next/headers";
import { endWithBrowser, signIn as keepInCookie } from "@/app/_web/auth";
import { formAction } from "@/app/_web/form-action";
import { signIn } from "@/lib/accounts/sign-in";

export const signInAction = formAction(signIn, async ({ sid, returnTo, remembered }) => {
  await keepInCookie("credentials", { sid, redirect: false });
  if (!remembered) await endWithBrowser();
  return returnTo;
}, async () => ({ userAgent: (await headers()).get("user-agent") ?? "" }));
