"use server";
import { refresh } from "next/cache";
import { formAction } from "@/app/_web/form-action";
import { changeName } from "@/lib/accounts/change-name";

/** The head of every page shows the name: it is drawn again. */
export const changeNameAction = formAction(changeName, () => {
  refresh();
  return "/compte/informations?fait=nom";
});
