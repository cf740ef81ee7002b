"use server";
import { formAction } from "@/app/_web/form-action";
import { abandonImport } from "@/lib/imports/abandon-import";
import { startImport } from "@/lib/imports/start-import";
import { takeBackImport } from "@/lib/imports/take-back-import";

const pageOf = ({ importId }: { importId: string }) => `/gestion/titres/import/${importId}`;

export const startImportAction = formAction(startImport, pageOf);
export const abandonImportAction = formAction(abandonImport, pageOf);
export const takeBackImportAction = formAction(takeBackImport, pageOf);
