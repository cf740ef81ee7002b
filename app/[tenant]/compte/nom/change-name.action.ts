"use server";
import { formAction } from "@/app/_web/form-action";
import { changeName } from "@/lib/accounts/change-name";

export const changeNameAction = formAction(changeName, () => "/compte/informations?fait=nom");
