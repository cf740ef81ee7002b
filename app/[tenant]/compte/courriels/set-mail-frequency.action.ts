"use server";
import { formAction } from "@/app/_web/form-action";
import { setMailFrequency } from "@/lib/accounts/set-mail-frequency";

export const setMailFrequencyAction = formAction(setMailFrequency, ({ side }) => `/compte/courriels?fait=${side === "agent" ? "gestion" : "fournisseur"}`);
