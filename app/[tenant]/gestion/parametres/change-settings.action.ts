"use server";
import { formAction } from "@/app/_web/form-action";
import { changeSettings } from "@/lib/organizations/change-settings";

export const changeSettingsAction = formAction(changeSettings, () => "/gestion/parametres?enregistre=oui");
