"use server";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_web/form-action";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { refuseRib } from "@/lib/ribs/refuse-rib";
import { revealIban } from "@/lib/ribs/reveal-iban";
import { setAsideRib } from "@/lib/ribs/set-aside-rib";

export const confirmAction = formAction(confirmRib, ({ id, verified }) => `/gestion/rib/${id}?fait=${verified ? "verifie" : "confirme"}`);
export const refuseAction = formAction(refuseRib, ({ id }) => `/gestion/rib/${id}?fait=refuse`);
export const setAsideAction = formAction(setAsideRib, ({ id }) => `/gestion/rib/${id}?fait=ecarte`);
export const revealAction = formAction(revealIban, async ({ iban }) => ({ message: (await getTranslations("ribs.page"))("revealed", { iban }) }));
