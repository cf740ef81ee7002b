"use server";
import { refresh } from "next/cache";
import { formAction } from "@/app/_web/form-action";
import { changeSettings } from "@/lib/organizations/change-settings";

/** The foot of every page says whom to ask: it is drawn again. */
export const changeSettingsAction = formAction(changeSettings, () => {
  refresh();
  return "/gestion/parametres?enregistre=oui";
});
