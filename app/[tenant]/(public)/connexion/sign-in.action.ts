"use server";
import { signIn as keepInCookie } from "@/app/_web/auth";
import { formAction } from "@/app/_web/form-action";
import { signIn } from "@/lib/accounts/sign-in";

export const signInAction = formAction(signIn, async ({ sid, returnTo }) => {
  await keepInCookie("credentials", { sid, redirect: false });
  return returnTo;
});
