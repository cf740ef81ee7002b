"use server";
import { formAction } from "@/app/_web/form-action";
import { requestVerification } from "@/lib/documents/request-verification";

export const verifyAction = formAction(requestVerification, () => "/gestion/archive");
