"use server";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_web/form-action";
import { chooseDefaultRib } from "@/lib/ribs/choose-default-rib";
import { revealIban } from "@/lib/ribs/reveal-iban";
import { withdrawRib } from "@/lib/ribs/withdraw-rib";

export const chooseDefaultAction = formAction(chooseDefaultRib, ({ id, establishmentId }) => `/fournisseur/etablissements/${establishmentId}/rib/${id}?fait=defaut`);
export const withdrawAction = formAction(withdrawRib, ({ id, establishmentId }) => `/fournisseur/etablissements/${establishmentId}/rib/${id}?fait=retire`);
export const revealAction = formAction(revealIban, async ({ iban }) => ({ message: (await getTranslations("ribs.page"))("revealed", { iban }) }));
