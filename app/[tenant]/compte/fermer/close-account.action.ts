"use server";
import { signOut as clearCookie } from "@/app/_web/auth";
import { formAction } from "@/app/_web/form-action";
import { closeAccount } from "@/lib/accounts/close-account";

export const closeAccountAction = formAction(closeAccount, async () => {
  await clearCookie({ redirect: false });
  return "/compte/ferme";
});
