"use server";
import { formAction } from "@/app/_web/form-action";
import { requestJournalVerification } from "@/lib/audits/request-journal-verification";

export const verifyAction = formAction(requestJournalVerification, () => "/gestion/journal");
