"use server";
import { formAction } from "@/app/_web/form-action";
import { changeDepartment } from "@/lib/departments/change-department";
import { closeDepartment, reopenDepartment } from "@/lib/departments/close-department";
import { createDepartment } from "@/lib/departments/create-department";
import { setMembers } from "@/lib/departments/set-members";

const pageAfter = (done: string) => ({ id }: { id: string }) => `/gestion/services/${id}?fait=${done}`;

export const createDepartmentAction = formAction(createDepartment, pageAfter("ajoute"));
export const changeDepartmentAction = formAction(changeDepartment, pageAfter("enregistre"));
export const setMembersAction = formAction(setMembers, pageAfter("membres"));
export const closeDepartmentAction = formAction(closeDepartment, pageAfter("ferme"));
export const reopenDepartmentAction = formAction(reopenDepartment, pageAfter("rouvert"));
