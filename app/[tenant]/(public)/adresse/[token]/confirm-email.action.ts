"use server";
import { formAction } from "@/app/_web/form-action";
import { currentPerson } from "@/app/_web/scope";
import { confirmEmail } from "@/lib/accounts/confirm-email";

/** Whoever follows the link may be signed in here: that session stays. */
async function sessionIfAny(): Promise<Record<string, string>> {
  const person = await currentPerson();
  return person ? { sid: person.sid } : {};
}

export const confirmEmailAction = formAction(confirmEmail, () => "/adresse/confirmee", sessionIfAny);
