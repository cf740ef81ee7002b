"use server";
import { formAction } from "@/app/_web/form-action";
import { chooseAlerts } from "@/lib/bills/choose-alerts";

export const chooseAlertsAction = formAction(chooseAlerts, () => "/compte/informations?fait=alertes");
