"use server";
import { formAction } from "@/app/_web/form-action";
import { deleteDraft } from "@/lib/invoices/delete-draft";

export const deleteDraftAction = formAction(deleteDraft, () => "/fournisseur/factures/deposer?supprime=1");
