"use server";
import { redirect } from "next/navigation";
import { signOut as clearCookie } from "@/app/_web/auth";
import { currentPerson, scope } from "@/app/_web/scope";
import { signOut } from "@/lib/accounts/sign-out";

/** The session's row goes first: what is left in the cookie is worth nothing. */
export async function signOutAction(): Promise<void> {
  const person = await currentPerson();
  if (person) await signOut(await scope(), { sid: person.sid });
  await clearCookie({ redirect: false });
  redirect("/");
}
